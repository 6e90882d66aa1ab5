"""A number that a text takes from its record is changed once, and stands everywhere as it is now."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from awards.models import Edition
from events.models import Event
from offices.mail.letterhead import ways_back
from offices.models import Office
from pages.models import News
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts
from website.languages.bilingual import text_in
from website.languages.records import address_of

pytestmark = pytest.mark.django_db
OLD, NEW = "03641 494730", "03641 49888"
STORED_OLD, STORED_NEW = "+493641494730", "+49364149888"


@pytest.fixture
def contact(jena):
    contact = jena.contacts.get()
    contact.phone = STORED_OLD
    contact.save()
    return contact


def link(kind, row, words="inserted long ago") -> str:
    return f'<a href="{address_of(kind, row.pk)}">{words}</a>'


def told(kind, row) -> dict[str, str]:
    return {
        f"_{code}": f"<p>{words} {link(kind, row)}.</p>"
        for code, words in [("de", "Rufen Sie an:"), ("en", "Call us:")]
    }


@pytest.fixture
def event(jena, contact):
    texts_of = {f"description{key}": value for key, value in told("phone", contact).items()}
    return cast.add_date(cast.make_event(jena, "chor", "Chor", **texts_of)).event


@pytest.fixture
def news(jena, contact):
    news = News.objects.get(office=jena)
    news.body_de, news.body_en = told("phone", contact).values()
    news.save()
    return news


SURFACES = [
    "/de/veranstaltungen/chor/",
    "/en/events/chor/",
    "/de/veranstaltungen/chor.ics",
    "/en/events/calendar.ics",
    "/de/veranstaltungen/feed.atom",
    "/de/aktuelles/jena-news/",
    "/en/news/jena-news/",
    "/en/news/feed.atom",
]


def unfolded(answer) -> str:
    return answer.content.decode().replace("\r\n ", "")


@pytest.mark.usefixtures("event", "news")
@pytest.mark.parametrize("path", SURFACES)
def test_changed_once_in_its_record_it_is_new_on_every_page_and_in_every_feed(client, contact, path):
    before = unfolded(client.get(path))
    assert OLD in before
    contact.phone = STORED_NEW
    contact.save()
    after = unfolded(client.get(path))
    assert NEW in after
    for page in [before, after]:
        assert "record:" not in page
        assert "inserted long ago" not in page
    assert OLD not in after


def test_it_can_be_called_as_on_all_other_pages(client, event):
    page = parse(client.get("/en/events/chor/"))
    (found,) = [each for each in page.iter("a") if each.get("href") == f"tel:{STORED_OLD}"]
    assert found.text == OLD


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_next_mail_to_a_resident_says_the_new_number(contact, language):
    with override(language):
        assert OLD in ways_back(Office.objects.get(pk=contact.office_id))
        contact.phone = STORED_NEW
        contact.save()
        said = ways_back(Office.objects.get(pk=contact.office_id))
    assert NEW in said
    assert OLD not in said


def test_calendars_learn_that_the_entry_has_changed(event, contact):
    before = event.dates.get().sequence
    contact.phone = STORED_NEW
    contact.save()
    assert event.dates.get().sequence == before + 1
    contact.save()
    assert event.dates.get().sequence == before + 1


class TestKinds:
    def said(self, jena, kind, row) -> dict[str, str]:
        jena.mission_de, jena.mission_en = told(kind, row).values()
        jena.save()
        return {code: text_in(Office.objects.get(pk=jena.pk), "mission", code) for code in ["de", "en"]}

    def test_a_mail_address(self, jena, contact):
        assert (
            '<a href="mailto:jena@example.org">jena@example.org</a>.</p>'
            in self.said(jena, "mail", contact)["de"]
        )

    def test_an_address(self, jena):
        said = self.said(jena, "address", jena.addresses.get())
        assert '<span translate="no">Jenaer Allee 1, 07743 Jena</span>' in said["en"]

    def test_hours_in_the_language_of_the_text(self, jena):
        said = self.said(jena, "hours", jena)
        assert "Dienstag, 9 bis 12 Uhr" in said["de"].replace("\N{NO-BREAK SPACE}", " ")
        assert "Tuesday, 9 am to noon" in said["en"].replace("\N{NO-BREAK SPACE}", " ")

    def test_the_switchboard(self, jena):
        jena.switchboard = STORED_NEW
        assert NEW in self.said(jena, "switchboard", jena)["de"]

    def test_a_deadline(self, jena):
        moment = datetime(2031, 6, 28, 12, tzinfo=ZoneInfo("Europe/Berlin"))
        edition = cast.make_edition(cast.make_award(jena, "preis", "Preis"), deadline=moment)
        said = self.said(jena, "deadline", edition)
        assert "28. Juni 2031, 12 Uhr" in said["de"].replace("\N{NO-BREAK SPACE}", " ")
        assert "28 June 2031, noon" in said["en"].replace("\N{NO-BREAK SPACE}", " ")
        Edition.objects.filter(pk=edition.pk).update(state="draft")
        assert "2031" not in self.said(jena, "deadline", edition)["de"]


class TestNotForEverybody:
    def test_of_an_office_that_is_not_public_nothing_is_told(self, jena, client):
        hidden = cast.make_office("weimar", "Weimar", is_public=False)
        secret = hidden.contacts.create(name_de="Geheim", phone=STORED_NEW)
        jena.mission_de = f"<p>{link('phone', secret, 'nothing')}</p>"
        jena.save()
        assert NEW not in client.get("/de/bueros/jena/").content.decode()

    @pytest.mark.parametrize(
        "href", ["record:phone/999999", "record:nothing/1", "record:phone/x", "record:phone/" + "9" * 18]
    )
    def test_what_is_not_there_leaves_its_words_and_breaks_nothing(self, jena, client, href):
        jena.mission_de = f'<p>Rufen Sie an: <a href="{href}">die Zentrale</a>.</p>'
        jena.save()
        page = client.get("/de/bueros/jena/")
        assert "die Zentrale" in texts(parse(page))
        assert "record:" not in page.content.decode()

    def test_what_somebody_writes_as_a_plain_text_stays_text(self, jena, client, contact):
        jena.welcome_de = link("phone", contact, "<b>")
        jena.save()
        page = client.get("/de/bueros/jena/").content.decode()
        assert "<b>" not in page
        assert (
            f'href="tel:{STORED_OLD}">{OLD}</a>'
            not in page.partition('id="about"')[0].partition("office-head__lead")[2]
        )


class TestGone:
    def test_deleted_with_its_record_it_stays_in_the_text_as_it_was_last(self, contact, event):
        contact.delete()
        event = Event.objects.get(pk=event.pk)
        assert OLD in event.description_de
        assert "record:" not in event.description_de
        assert OLD in event.description_en

    def test_with_the_whole_office_it_goes_without_a_fault(self, jena, event):
        jena.delete()
        assert not Event.objects.exists()


class TestStaff:
    def test_they_choose_among_the_facts_of_their_office_in_the_language_of_the_text(self, as_anna, contact):
        gera = cast.gera()
        found = as_anna.get(reverse("records"), {"language": "en"}).json()["records"]
        assert {"href": address_of("phone", contact.pk), "words": OLD} in [
            {key: each[key] for key in ["href", "words"]} for each in found
        ]
        assert "Tuesday" in " ".join(each["words"] for each in found)
        assert gera.place_de not in str(found)

    def test_nobody_else_asks(self, as_rita):
        assert Client().get(reverse("records")).status_code == 404
        assert as_rita.get(reverse("records")).json() == {"records": []}

    def test_the_form_shows_the_words_of_today_and_saving_it_changes_nothing(self, as_anna, news):
        path = reverse("admin:pages_news_change", args=[news.pk])
        page = as_anna.get(path)
        data = form_data(page)
        assert OLD in data["body_de"]
        assert "inserted long ago" not in data["body_de"]
        as_anna.post(path, data)
        assert "inserted long ago" in News.objects.get(pk=news.pk).body_de

    def test_the_record_says_in_which_texts_it_stands(self, as_anna, contact, news, event):
        path = reverse("admin:offices_contact_change", args=[contact.pk])
        page = parse(as_anna.get(path, headers={"accept-language": "de"}))
        (box,) = [each for each in page.iter("div") if each.get("class") == "used-in"]
        assert "4 Texte übernehmen Angaben von hier" in texts(box)
        assert len(list(box.iter("a"))) == 4

    def test_who_deletes_it_reads_where_it_stands(self, as_anna, contact, news):
        path = reverse("admin:offices_contact_delete", args=[contact.pk])
        page = parse(as_anna.get(path, headers={"accept-language": "de"}))
        assert "2 Texte übernehmen diese Angabe" in texts(page.find(".//main"))

    def test_texts_of_other_offices_are_counted_and_not_named(self, as_anna, contact):
        gera = cast.gera()
        News.objects.filter(office=gera).update(body_de=told("phone", contact)["_de"])
        path = reverse("admin:offices_contact_change", args=[contact.pk])
        page = texts(parse(as_anna.get(path, headers={"accept-language": "de"})).find(".//main"))
        assert "1 Text eines anderen Büros" in page
        assert "Neues aus Gera" not in page


def test_pages_ask_no_more_for_many_facts_than_for_one(
    client, jena, contact, news, django_assert_max_num_queries
):
    def queries() -> int:
        with django_assert_max_num_queries(200) as asked:
            client.get("/de/aktuelles/jena-news/")
        return len(asked)

    queries()
    one = queries()
    news.body_de = "".join(told("phone", contact)["_de"] for _ in range(20))
    news.save()
    queries()
    assert queries() == one
