"""A link to a page of this site holds which page it is: it leads there in the reader's language, whatever the
page is called meanwhile, and is words alone where there is nothing for everybody."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from events.models import Event, Programme
from events.templatetags.on_paper import rich_words
from history.words.formatted import with_named_formats
from offices.models import Office
from pages.models import News
from tests import cast
from tests.keeper.pages import everything_in_jena
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts
from website.contributions.registry import all_of
from website.languages.bilingual import text_in
from website.languages.own_pages import PageKind
from website.rich_text.plain_text import as_typed

pytestmark = pytest.mark.django_db
OLD = {"de": "/de/veranstaltungen/fest/", "en": "/en/events/fest/"}
NEW = {"de": "/de/veranstaltungen/sommerfest/", "en": "/en/events/sommerfest/"}
WORDS = {"de": "Kommen Sie zum", "en": "Come to the"}


@pytest.fixture
def target(jena) -> Event:
    return cast.add_date(cast.make_event(jena, "fest", "Das Fest")).event


def link(kind, pk, words="Fest im Park", place="") -> str:
    return f'<a href="page:{kind}/{pk}{place}">{words}</a>'


def told(kind, pk, place="") -> dict[str, str]:
    return {code: f"<p>{words} {link(kind, pk, place=place)}.</p>" for code, words in WORDS.items()}


@pytest.fixture
def event(jena, target) -> Event:
    de, en = told("event", target.pk).values()
    return cast.add_date(cast.make_event(jena, "chor", "Chor", description_de=de, description_en=en)).event


@pytest.fixture
def news(jena, target) -> News:
    news = News.objects.get(office=jena)
    news.body_de, news.body_en = told("event", target.pk).values()
    news.save()
    return news


def rename(target: Event) -> None:
    target.slug = "sommerfest"
    target.save()


def unfolded(answer) -> str:
    return answer.content.decode().replace("\r\n ", "")


SURFACES = [
    ("de", "/de/veranstaltungen/chor/"),
    ("en", "/en/events/chor/"),
    ("de", "/de/veranstaltungen/chor.ics"),
    ("en", "/en/events/chor.ics"),
    ("en", "/en/events/calendar.ics"),
    ("de", "/de/veranstaltungen/feed.atom"),
    ("de", "/de/aktuelles/jena-news/"),
    ("en", "/en/news/jena-news/"),
    ("de", "/de/aktuelles/feed.atom"),
    ("en", "/en/news/feed.atom"),
]


@pytest.mark.usefixtures("event", "news")
@pytest.mark.parametrize(("language", "path"), SURFACES)
def test_it_follows_the_page_on_every_surface_in_the_language_of_the_reader(client, target, language, path):
    before = unfolded(client.get(path))
    assert OLD[language] in before.replace('href="http://testserver', 'href="')
    rename(target)
    after = unfolded(client.get(path))
    assert NEW[language] in after
    for page in [before, after]:
        assert "page:" not in page
        assert "Fest im Park" in page
    assert OLD[language] not in after.partition("Fest im Park")[0].rpartition("<a ")[2]


def hrefs(page) -> dict[str, str]:
    return {"".join(each.itertext()).strip(): each.get("href") for each in parse(page).iter("a")}


def test_a_german_text_that_stands_in_leads_english_readers_to_english_pages(client, jena, target):
    german = {"description_de": told("event", target.pk)["de"], "description_en": ""}
    cast.add_date(cast.make_event(jena, "chor", "Chor", **german))
    assert hrefs(client.get("/en/events/chor/"))["Fest im Park"] == OLD["en"]
    assert hrefs(client.get("/de/veranstaltungen/chor/"))["Fest im Park"] == OLD["de"]


class TestGone:
    @pytest.mark.parametrize("state", ["deleted", "draft", "hidden office"])
    def test_the_words_stay_without_a_link_and_without_its_title(self, client, news, target, state):
        path = "/de/aktuelles/jena-news/"
        assert "Fest im Park" in hrefs(client.get(path))
        if state == "deleted":
            target.delete()
        elif state == "draft":
            target.state = "draft"
            target.save()
        else:
            hidden = cast.make_office("weimar", "Weimar", is_public=False)
            Event.objects.filter(pk=target.pk).update(office=hidden)
        page = client.get(path)
        assert "Fest im Park" not in hrefs(page)
        assert "Kommen Sie zum Fest im Park." in texts(parse(page))
        assert "Das Fest" not in texts(parse(page))
        assert "page:" not in page.content.decode()

    def test_news_is_linked_from_the_moment_it_is_public(self, client, jena, time_machine):
        now = timezone.now()
        later = News.objects.create(
            office=jena,
            title_de="Später",
            summary_de="x",
            slug="spaeter",
            publish_at=now + timedelta(hours=1),
        )
        jena.mission_de = told("news", later.pk)["de"]
        jena.save()
        assert "Fest im Park" not in hrefs(client.get("/de/bueros/jena/"))
        time_machine.move_to(now + timedelta(hours=1, seconds=1))
        assert hrefs(client.get("/de/bueros/jena/"))["Fest im Park"] == "/de/aktuelles/spaeter/"

    @pytest.mark.parametrize(
        "href",
        ["page:event/999999", "page:event/" + "9" * 18, "page:event/0", "page:site/nowhere", "page:event/x"],
    )
    def test_what_never_was_there_is_words(self, client, jena, href):
        jena.mission_de = f'<p>Zum <a href="{href}">Fest</a>.</p>'
        jena.save()
        page = client.get("/de/bueros/jena/")
        assert "Zum Fest." in texts(parse(page))
        assert "page:" not in page.content.decode()


class TestKinds:
    def said(self, jena, kind, pk, place="", language="en") -> str:
        jena.mission_de, jena.mission_en = told(kind, pk, place).values()
        jena.save()
        return text_in(Office.objects.get(pk=jena.pk), "mission", language)

    @pytest.mark.usefixtures("at_noon")
    def test_each_leads_to_its_page(self, client):
        jena = everything_in_jena()
        jena.documents.update(file="documents/form.pdf")
        for kind in all_of(PageKind):
            key = self.some_row(kind)
            said = self.said(jena, kind.kind, key)
            assert "page:" not in said
            path = said.partition('href="')[2].partition('"')[0]
            assert path.startswith("/"), kind.kind
            if kind.kind != "document":
                assert client.get(path).status_code in {200, 302}, path

    def some_row(self, kind) -> str:
        if kind.model is None:
            return "events:list"
        found = kind.addresses([str(row.pk) for row in kind.model._default_manager.all()])
        assert found, kind.kind
        return next(iter(found))

    def test_places_on_a_page_and_what_is_asked_of_a_list_stay(self, jena, target):
        assert f'href="{OLD["en"]}#dates"' in self.said(jena, "event", target.pk, "#dates")
        said = self.said(jena, "site", "events:list", "?office=jena&amp;q=x#list")
        assert 'href="/en/events/?office=jena&amp;q=x#list"' in said

    def test_a_unit_is_a_place_on_the_page_of_its_office(self, jena):
        unit = jena.units.first()
        assert f'href="/en/offices/jena/#unit-{unit.slug}"' in self.said(jena, "unit", unit.pk)
        assert f'href="/en/offices/jena/?x=1#unit-{unit.slug}"' in self.said(jena, "unit", unit.pk, "?x=1")

    def test_the_language_of_a_link_is_that_of_its_words(self, jena, target):
        html = f'<p><a href="page:event/{target.pk}" hreflang="de" lang="tr">Bayram</a></p>'
        jena.mission_en = html
        jena.save()
        said = text_in(Office.objects.get(pk=jena.pk), "mission", "en")
        assert said == f'<p><a href="{OLD["en"]}" lang="tr">Bayram</a></p>'

    def test_every_model_has_kinds_of_its_own(self):
        names = [kind.kind for kind in all_of(PageKind)]
        assert len(names) == len(set(names))


class TestCalendars:
    """Programs that have an entry are told of it again only when it says something else."""

    def test_another_address_of_a_page_is_no_change(self, event, target):
        before = event.dates.get().sequence
        rename(target)
        cast.save(Event.objects.get(pk=event.pk))
        assert event.dates.get().sequence == before

    def test_another_page_is_one(self, event, jena):
        before = event.dates.get().sequence
        other = cast.make_event(jena, "markt", "Markt")
        event.description_de = told("event", other.pk)["de"]
        cast.save(event)
        assert event.dates.get().sequence == before + 1


class TestElsewhere:
    def test_a_search_finds_the_words_and_no_reference(self, client, news):
        found = client.get("/de/suche/", {"q": "Park"}).content.decode()
        assert "Neues aus Jena" in found
        assert "page:" not in found
        assert "Neues aus Jena" not in texts(
            parse(client.get("/de/suche/", {"q": "page event"})).find(".//main")
        )

    def test_on_paper_the_address_of_now_is_told(self, jena, target):
        programme = Programme.objects.create(
            office=jena,
            title_de="Woche",
            slug="woche",
            state="published",
            introduction_de=told("event", target.pk)["de"],
        )
        with override("de"):
            assert f"{settings.SITE_URL}{OLD['de']}" in rich_words(programme, "introduction")
            rename(target)
            assert f"{settings.SITE_URL}{NEW['de']}" in rich_words(
                Programme.objects.get(pk=programme.pk), "introduction"
            )

    def test_history_tells_where_a_link_leads(self, target):
        html = told("event", target.pk)["de"]
        with override("de"):
            assert with_named_formats(html) == f"Kommen Sie zum Fest im Park [Link zu {OLD['de']}]."
            target.delete()
            assert "page:event/" in with_named_formats(html)

    def test_a_text_without_formats_tells_the_address(self, target):
        with override("de"):
            assert as_typed(told("event", target.pk)["de"]) == (
                f"Kommen Sie zum Fest im Park ({settings.SITE_URL}{OLD['de']})."
            )
            target.delete()
            assert as_typed(told("event", 99)["de"]) == "Kommen Sie zum Fest im Park."

    def test_easy_language_follows_too(self, client, jena, target):
        jena.easy_language.body = told("event", target.pk)["de"]
        jena.easy_language.save()
        assert hrefs(client.get("/en/offices/jena/easy-language/"))["Fest im Park"] == OLD["en"]
        rename(target)
        assert hrefs(client.get("/de/bueros/jena/leichte-sprache/"))["Fest im Park"] == NEW["de"]


def test_pages_ask_no_more_for_many_links_than_for_one(client, jena, news, django_assert_max_num_queries):
    others = [cast.make_event(jena, f"e{number}", "Event") for number in range(20)]

    def queries() -> int:
        with django_assert_max_num_queries(200) as asked:
            client.get("/de/aktuelles/jena-news/")
        return len(asked)

    def with_links(events) -> int:
        news.body_de = "".join(told("event", each.pk)["de"] for each in events)
        news.save()
        return queries()

    queries()
    assert with_links(others * 5) == with_links(others[:1])


class TestStaff:
    def test_the_page_says_which_texts_link_to_it(self, as_anna, target, news, event):
        path = reverse("admin:events_event_change", args=[target.pk])
        page = parse(as_anna.get(path, headers={"accept-language": "de"}))
        (box,) = [each for each in page.iter("div") if each.get("class") == "used-in"]
        assert "4 Texte" in texts(box)
        assert len(list(box.iter("a"))) == 4

    def test_who_deletes_it_reads_what_becomes_of_the_links(self, as_anna, target, news):
        path = reverse("admin:events_event_delete", args=[target.pk])
        page = texts(parse(as_anna.get(path, headers={"accept-language": "de"})).find(".//main"))
        assert "2 Texte" in page
        assert "ohne den Link" in page

    def test_who_deletes_many_reads_it_too(self, as_anna, jena, target, news):
        others = [cast.make_event(jena, f"e{number}", "Event") for number in range(30)]
        chosen = {"action": "delete_selected", "_selected_action": [target.pk, *(each.pk for each in others)]}
        path = reverse("admin:events_event_changelist")
        page = texts(parse(as_anna.post(path, chosen, headers={"accept-language": "de"})).find(".//main"))
        assert "2 Texte führen mit einem Link hierher. Ihre Wörter bleiben" in page
        assert "Neues aus Jena" in page

    def test_a_number_that_begins_alike_is_another_page(self, as_anna, jena, target, news):
        News.objects.filter(pk=news.pk).update(body_de=told("event", f"{target.pk}0")["de"], body_en="")
        page = as_anna.get(reverse("admin:events_event_change", args=[target.pk]))
        assert "used-in" not in page.content.decode()

    def test_texts_of_other_offices_are_counted_and_not_named(self, as_anna, target):
        gera = cast.gera()
        News.objects.filter(office=gera).update(body_de=told("event", target.pk)["de"])
        path = reverse("admin:events_event_change", args=[target.pk])
        page = texts(parse(as_anna.get(path, headers={"accept-language": "de"})).find(".//main"))
        assert "1 Text eines anderen Büros" in page
        assert "Neues aus Gera" not in page

    def test_saving_the_form_unchanged_changes_nothing(self, as_anna, news):
        path = reverse("admin:pages_news_change", args=[news.pk])
        before = news.body_de
        as_anna.post(path, form_data(as_anna.get(path)))
        assert News.objects.get(pk=news.pk).body_de == before
