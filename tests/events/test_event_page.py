"""The page of one event."""

from datetime import date

import pytest

from events.calendar.changes import as_one_change
from events.models import EventState, Place, Programme
from offices.office_of_page import office_of_page
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage", "at_noon")


def get(client, path="/de/veranstaltungen/fest/"):
    response = client.get(path)
    assert response.status_code == 200
    return parse(response)


def said(client, path="/de/veranstaltungen/fest/") -> str:
    main = get(client, path).find(".//main")
    # Question and answer are two elements, without a blank between.
    for term in main.iter("dt"):
        term.tail = " "
    return texts(main)


GERMAN = [
    "Fest", "Kurz über Fest.", "Mehr über Fest.", "Donnerstag, 12. Juni 2031, 18 bis 20 Uhr", "Eingang hinten",
    "Saal, Markt 1, 07743 Jena", "Linie 1.", "Familien mit Kindern", "Deutsch; mit Übersetzung in: Arabisch",
    "Gebärdensprache ja", "Kinderbetreuung nein", "3,50 Euro. Kinder frei.",
    "Bitte melden Sie sich bis zum 10. Juni 2031 an", "an@example.org", "03641 1234", "Kurz reicht.", "Frau Kontakt",
    "03641 5678", "kontakt@example.org", "Verein", "Schule", "Woche", "Stufenloser Zugang ja",
    "Toilette für Menschen mit Rollstuhl nein", "Aufzug noch keine Angabe", "Rampe hinten.",
    "Bitte fragen Sie: Frau Muster, 03641 1",
]  # fmt: skip
ENGLISH = [
    "Fest in short.", "More about Fest.", "Thursday 12 June 2031, 6 pm to 8 pm", "Door at the back", "Hall, Markt 1",
    "Line 1.", "Families with children", "German; interpreted into Arabic", "Childcare no", "€3.50. Children free.",
    "Please register by 10 June 2031", "A word will do.", "Club", "School", "Week", "Step-free access yes",
    "Lift not known yet", "Ramp at the back.", "Please ask: Ms Muster, 03641 1",
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "words"),
    [("/de/veranstaltungen/fest/", GERMAN), ("/en/events/fest/", ENGLISH)],
    ids=["de", "en"],
)
def test_it_tells_every_fact(client, full, path, words):
    main = said(client, path)
    assert [each for each in words if each not in main] == []


def test_a_way_to_register_is_not_called_unknown(client, event):
    event.registration_url = "https://example.org/anmelden"
    event.save()
    main = said(client, "/de/veranstaltungen/treffen/")
    assert "Online anmelden" in main
    assert "Anmeldung nicht angegeben" not in main


def test_what_is_not_known_says_so(client, event):
    cast.add_date(event, starts=None, ends=None)
    main = said(client, "/de/veranstaltungen/treffen/")
    for words in ["Uhrzeit nicht angegeben", "Sprachen nicht angegeben", "Preis nicht angegeben", "Anmeldung nicht angegeben"]:  # fmt: skip
        assert words in main


def test_links_lead_where_they_say(client, full):
    page = get(client)
    found = {link.get("href") for link in page.find(".//main").iter("a")}
    assert {
        "https://www.openstreetmap.org/?mlat=50.927054&mlon=11.586360#map=18/50.927054/11.586360",
        "https://example.com/reg", "mailto:an@example.org", "tel:+4936411234", "https://example.com/live",
        "https://example.com/", "/de/programme/woche/", "/de/bueros/jena/#contact", "tel:+4936415678",
    } <= found  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"street": "Markt 1", "postcode": "07743", "town": "Jena"}, "search?query=Markt+1%2C+07743+Jena"),
        ({"town": "Eisenach"}, "search?query=Haus%2C+Eisenach"),
        ({}, ""),
    ],
)
def test_the_map_is_searched_where_there_are_no_coordinates(client, event, fields, where):
    event.place = Place.objects.create(office=event.office, name_de="Haus", **fields)
    event.save()
    maps = [link.get("href") for link in get(client, "/de/veranstaltungen/treffen/").iter("a")]
    assert [each.partition(".org/")[2] for each in maps if "openstreetmap" in each] == [where] * bool(where)


class TestDates:
    def test_all_that_are_to_come_with_their_state_first_and_its_reason(self, client, event):
        for day, status in [(12, "scheduled"), (13, "cancelled"), (14, "postponed")]:
            cast.add_date(event, date(2031, 6, day), status=status, reason_de="Sturm")
        cast.add_date(event, date(2031, 5, 1))
        lines = [
            texts(each) for each in by_class(get(client, "/de/veranstaltungen/treffen/"), "event-dates__date")
        ]
        assert lines == [
            "Donnerstag, 12. Juni 2031, 18 bis 20 Uhr",
            "Abgesagt Freitag, 13. Juni 2031, 18 bis 20 Uhr Sturm",
            "Verschoben Samstag, 14. Juni 2031, 18 bis 20 Uhr Verschoben, der neue Termin steht noch nicht fest: Sturm",
        ]

    def test_none_yet(self, client, event):
        assert "Termin folgt" in said(client, "/de/veranstaltungen/treffen/")

    def test_none_any_more(self, client, full):
        with as_one_change(full):
            full.dates.all().delete()
        full.programme.year = 2030
        full.programme.save()
        assert "Das Programm dieser Veranstaltung ist beendet" in said(client)

    def test_over(self, client, event):
        cast.add_date(event, date(2031, 5, 1))
        main = said(client, "/de/veranstaltungen/treffen/")
        assert "Diese Veranstaltung ist vorbei" in main
        assert "Donnerstag, 1. Mai 2031" in main

    def test_all_cancelled(self, client, event):
        cast.add_date(event, status="cancelled")
        assert "Diese Veranstaltung ist abgesagt" in said(client, "/de/veranstaltungen/treffen/")


class TestLanguages:
    def test_german_on_the_english_page_is_marked_and_not_listed(self, client, event):
        event.title_en = event.summary_en = event.description_en = ""
        event.save()
        page = get(client, "/en/events/treffen/")
        (title,) = page.iter("h1")
        assert [span.get("lang") for span in title.iter("span")] == ["de"]
        assert page.find(".//title").get("lang") == "de"
        assert by_class(page, "original-text")
        addresses = {link.get("rel"): link.get("href") for link in page.iter("link") if link.get("rel") in {"canonical", "alternate"}}  # fmt: skip
        assert addresses == {"canonical": "https://example.org/de/veranstaltungen/treffen/"}

    def test_both_languages_know_each_other(self, client, event):
        alternates = {link.get("hreflang"): link.get("href") for link in get(client, "/de/veranstaltungen/treffen/").iter("link")}  # fmt: skip
        assert alternates["en"] == "https://example.org/en/events/treffen/"

    def test_a_preview_has_title_and_summary(self, client, event):
        metas = {each.get("property"): each.get("content") for each in get(client, "/en/events/treffen/").iter("meta")}  # fmt: skip
        assert metas["og:title"].startswith("Treffen (English)")
        assert metas["og:description"] == "Treffen in short."

    def test_search_engines_are_told_what_when_and_where(self, client, full):
        [words] = [each.get("content") for each in get(client, full.get_absolute_url()).iter("meta") if each.get("name") == "description"]  # fmt: skip
        assert (
            words
            == "Fest – Jena. Donnerstag, 12. Juni 2031, 18 bis 20 Uhr. Saal, Markt 1, 07743 Jena. Kurz über Fest."
        )


class TestAddress:
    @pytest.mark.parametrize("name", cast.HIDDEN_EVENTS)
    def test_what_is_not_public_has_no_page_and_no_redirect(self, client, jena, name):
        hidden = jena.events.get(slug=f"jena-{name}")
        assert client.get(f"/de/veranstaltungen/jena-{name}/").status_code == 404
        hidden.slug = "anders"
        hidden.save()
        assert client.get(f"/de/veranstaltungen/jena-{name}/").status_code == 404

    def test_a_former_address_leads_to_the_new_one(self, client, event):
        event.slug = "neu"
        event.save()
        response = client.get("/en/events/treffen/")
        assert (response.status_code, response["Location"]) == (301, "/en/events/neu/")

    def test_a_programme_that_is_a_draft_is_not_named(self, client, full):
        Programme.objects.update(state=EventState.DRAFT)
        response = client.get("/de/veranstaltungen/fest/")
        assert b"woche" not in response.content

    def test_it_belongs_to_the_office(self, client, jena):
        assert office_of_page("/de/veranstaltungen/jena-event/") == jena
        assert office_of_page("/en/programmes/jena-week/") == jena
        assert office_of_page("/de/veranstaltungen/jena-closed/") is None
        page = get(client, "/de/veranstaltungen/jena-event/")
        assert "/de/bueros/jena/leichte-sprache/" in {link.get("href") for link in page.iter("a")}

    def test_the_admin_leads_here_only_if_it_is_public(self, client, jena, anna):
        client.force_login(anna)
        for slug, is_public in [("jena-event", True), ("jena-closed", False)]:
            event = jena.events.get(slug=slug)
            page = client.get(f"/admin/events/event/{event.pk}/change/").content.decode()
            assert (f"/veranstaltungen/{slug}/" in page) == is_public

    def test_it_can_only_be_read(self, client, event):
        assert client.post("/de/veranstaltungen/treffen/").status_code == 405


class TestPicture:
    def test_it_is_said_in_words(self, client, event):
        said_in_words = {
            "image_alt_de": "Menschen tanzen",
            "image_alt_en": "People dance",
            "image_credit": "Ada",
        }
        event.picture = cast.add_picture(event.office, **said_in_words)
        event.save()
        (image,) = by_class(get(client, "/en/events/treffen/"), "picture__image")
        assert image.get("alt") == "People dance"
        assert "Bild: Ada" in said(client, "/de/veranstaltungen/treffen/")

    def test_or_it_is_decoration(self, client, event):
        event.picture = cast.add_picture(event.office, image_decorative=True)
        event.save()
        (image,) = by_class(get(client, "/de/veranstaltungen/treffen/"), "picture__image")
        assert image.get("alt") == ""


@pytest.mark.parametrize("count", [1, 5])
def test_queries_do_not_grow(client, full, django_assert_num_queries, count):
    for number in range(count):
        full.dates.create(day=date(2031, 7, 1 + number))
        full.organisers.create(name_de=f"O{number}")
    with django_assert_num_queries(8):  # event, four kinds of rows, closed days, announcements, footer
        get(client)


def test_headings_do_not_leave_a_level_out(client, full):
    levels = [int(each.tag[1]) for each in get(client).find(".//main").iter() if each.tag in {"h1", "h2", "h3", "h4"}]  # fmt: skip
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    assert by_id(get(client), "access") is not None
