"""An address of this site that somebody types or pastes becomes a link that follows its page, if there is one."""

import pytest
from django.urls import reverse

from events.models import Event
from pages.models import News
from tests import cast
from tests.offices.admin_pages import form_data
from website.languages.bilingual import text_in
from website.rich_text.field import clean
from website.rich_text.own_addresses import leads_nowhere, reference_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(jena) -> Event:
    return cast.add_date(cast.make_event(jena, "fest", "Das Fest")).event


@pytest.fixture
def address(settings):
    settings.SITE_URL = "https://www.integration.example"


class TestWhichPage:
    @pytest.mark.parametrize(
        ("typed", "place"),
        [
            ("/de/veranstaltungen/fest/", ""),
            ("/en/events/fest/", ""),
            ("/en/veranstaltungen/fest/", ""),
            ("/de/veranstaltungen/fest", ""),
            ("/de/veranstaltungen/altes-fest/", ""),
            ("https://www.integration.example/de/veranstaltungen/fest/", ""),
            ("http://www.integration.example/en/events/fest/", ""),
            ("https://WWW.Integration.Example/en/events/fest/", ""),
            (" /en/events/fest/ ", ""),
            ("/de/veranstaltungen/fest/#dates", "#dates"),
            ("/de/veranstaltungen/fest/?from=2031-01-01&x=%C3%A4#dates", "?from=2031-01-01&x=%C3%A4#dates"),
        ],
    )
    def test_of_an_event(self, event, address, typed, place):
        event.slug = "altes-fest"
        event.save()
        event.slug = "fest"
        event.save()
        assert str(reference_at(typed)) == f"page:event/{event.pk}{place}"

    def test_of_everything_there_is(self, jena, event):
        cast.add_awards(jena)
        cast.make_page(None, "hilfe", "Hilfe")
        found = {
            path: str(reference_at(path)).partition("/")[0]
            for path in [
                "/de/", "/de/bueros/", "/de/bueros/jena/", "/de/bueros/jena/kontakt/",
                "/de/bueros/jena/barrierefreiheit/", "/en/offices/jena/who-can-help/", "/de/aktuelles/",
                "/de/aktuelles/jena-news/", "/de/seiten/hilfe/", "/de/preise/jena-award/",
                "/de/preise/jena-award/2031/", "/de/preise/jena-award/2031/teilnehmen/", "/de/impressum/",
                "/de/barriere-melden/", "/en/where-you-live/",
            ]
        }  # fmt: skip
        assert "None" not in found.values(), found
        kinds = {kind.removeprefix("page:") for kind in found.values()}
        assert kinds == {
            "site",
            "office",
            "contact",
            "statement",
            "who-can-help",
            "news",
            "page",
            "award",
            "edition",
            "enter",
        }

    def test_of_a_file_its_document(self, jena):
        document = jena.documents.get()
        type(document).objects.filter(pk=document.pk).update(file="documents/form.pdf")
        assert str(reference_at("/media/documents/form.pdf")) == f"page:document/{document.pk}"

    @pytest.mark.parametrize(
        "typed",
        [
            "/de/veranstaltungen/keines/", "/de/veranstaltungen/feed.atom", "/fr/events/fest/", "/admin/",
            "https://example.org/de/veranstaltungen/fest/", "//www.integration.example/en/events/fest/",
            "mailto:a@example.org", "tel:+493641", "/de/veranstaltungen/../fest/", "javascript:alert(1)", "",
            "https://[", "/de/bueros/jena.vcf", "/media/documents/../x.pdf", "#place", "/en/events/%00/", "/media/documents/%00.pdf", "/media/documents/x%0a.pdf",
            "/en/events/" + "x" * 3000 + "/",
        ],
    )  # fmt: skip
    def test_everything_else_stays_as_it_is(self, event, address, typed):
        assert reference_at(typed) is None

    def test_a_draft_of_somebody_is_no_page(self, event):
        event.state = "draft"
        event.save()
        assert reference_at("/de/veranstaltungen/fest/") is None
        assert leads_nowhere("/de/veranstaltungen/fest/")
        assert leads_nowhere(f"page:event/{event.pk}")


class TestNowhere:
    @pytest.mark.parametrize(
        "href", ["/de/veranstaltungen/keines/", "/de/gibtesnicht/", "/de/bueros/x/kontakt/"]
    )
    def test_what_nobody_finds(self, href):
        assert leads_nowhere(href)

    @pytest.mark.parametrize(
        "href",
        [
            "/de/veranstaltungen/",
            "/de/veranstaltungen/feed.atom",
            "/en/bueros/",
            "https://example.org/x",
            "tel:+493641",
        ],
    )
    def test_what_is_there_or_is_not_ours(self, href):
        assert not leads_nowhere(href)


class TestSaving:
    def save(self, client, news, body, name="body_de"):
        path = reverse("admin:pages_news_change", args=[news.pk])
        data = form_data(client.get(path)) | {name: body}
        answer = client.post(path, data)
        assert answer.status_code == 302, answer.content.decode()[:3000]
        return News.objects.get(pk=news.pk)

    @pytest.fixture
    def news(self, jena):
        return News.objects.get(office=jena)

    def test_what_is_typed_follows_from_then_on(self, as_anna, news, event):
        typed = '<p>Zum <a href="/de/veranstaltungen/fest/#dates">Fest</a></p>'
        saved = self.save(as_anna, news, typed)
        assert saved.body_de == f'<p>Zum <a href="page:event/{event.pk}#dates">Fest</a></p>'

    def test_what_leads_nowhere_stays_and_is_told_at_the_field(self, as_anna, news):
        typed = '<p>Zum <a href="/de/veranstaltungen/keines/">Fest</a></p>'
        saved = self.save(as_anna, news, typed)
        assert saved.body_de == typed
        page = as_anna.get(
            reverse("admin:pages_news_change", args=[news.pk]), headers={"accept-language": "de"}
        ).content.decode()
        assert "Der Link „Fest“ führt" in page

    def test_a_page_that_is_not_public_any_more_is_told_at_the_field_and_on_the_desk(
        self, as_anna, news, event
    ):
        self.save(as_anna, news, f'<p>Zum <a href="page:event/{event.pk}">Fest</a></p>')
        said = "Die Seite hinter dem Link „Fest“ ist nicht öffentlich oder nicht mehr da"
        path = reverse("admin:pages_news_change", args=[news.pk])
        german = {"accept-language": "de"}
        for each in [path, reverse("admin:index")]:
            assert said not in as_anna.get(each, headers=german).content.decode()
        event.state = "draft"
        event.save()
        for each in [path, reverse("admin:index")]:
            assert said in as_anna.get(each, headers=german).content.decode(), each
        event.state = "published"
        event.save()
        assert said not in as_anna.get(path, headers=german).content.decode()

    def test_a_text_that_nobody_has_touched_stays_as_it_is(self, as_anna, news, event):
        typed = '<p>Zum <a href="/de/veranstaltungen/fest/">Fest</a></p>'
        News.objects.filter(pk=news.pk).update(body_de=typed, body_en=typed)
        saved = self.save(as_anna, news, "Neuer Titel", "title_de")
        assert (saved.body_de, saved.body_en) == (typed, typed)

    def test_the_same_page_in_both_languages_is_the_same_link(self, as_anna, news, event):
        path = reverse("admin:pages_news_change", args=[news.pk])
        data = form_data(as_anna.get(path)) | {
            "body_de": '<p><a href="/de/veranstaltungen/fest/">Fest</a></p>',
            "body_en": '<p><a href="/en/events/fest/">Fest</a></p>',
        }
        as_anna.post(path, data)
        saved = News.objects.get(pk=news.pk)
        assert saved.body_de == saved.body_en == f'<p><a href="page:event/{event.pk}">Fest</a></p>'


class TestHostile:
    @pytest.mark.parametrize(
        "href",
        [
            "page:javascript:alert(1)", "page:event/1&quot;onclick=&quot;alert(1)", "page:event/1 onclick", "page:",
            "page:event/", "page:event/-1", "page:event/1/2", "page:nothing/1", "page:event/" + "9" * 30, "page:event/１",
            "PAGE:event/1", "page:event/1#&quot;&gt;&lt;script&gt;", "page:site/events:list:x", "page://event/1",
        ],
    )  # fmt: skip
    def test_it_is_taken_off_the_words(self, href):
        assert clean(f'<p><a href="{href}">Fest</a></p>') == "<p>Fest</p>"

    @pytest.mark.parametrize(
        "href", ["page:event/1", "page:event/1#a-b", "page:site/events:list?q=x&amp;office=jena"]
    )
    def test_in_its_exact_form_it_stays(self, href):
        html = f'<p><a href="{href}">Fest</a></p>'
        assert clean(html) == html
        assert clean(clean(html)) == html

    def test_what_stands_beside_the_reference_hides_nothing(self, jena):
        jena.mission_de = '<p><a lang="x&gt;y" href="page:event/1" hreflang="de">Fest</a></p>'
        jena.save()
        jena.refresh_from_db()
        assert text_in(jena, "mission", "de") == "<p>Fest</p>"
