"""Staff write news and announcements of their own office; the whole site is the operators'."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from offices import models
from pages.models import Alert, News
from tests.offices.admin_pages import address, form_data, yes_to_deleting
from tests.pages.news import newsroom
from tests.website.pages import by_id, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage", "noon_in_june")

ENGLISH = {"accept-language": "en"}


def sentences(response) -> str:
    return " ".join(
        texts(each) for each in parse(response).iter("ul") if "errorlist" in (each.get("class") or "")
    )


def states(client, model) -> list[str]:
    page = parse(client.get(address(model, "changelist"), headers=ENGLISH))
    return [texts(cell) for cell in page.iter("td") if "field-state" in (cell.get("class") or "")]


class TestNews:
    def test_anna_writes_publishes_and_finds_it_on_the_site(self, as_anna, jena):
        data = form_data(as_anna.get(address(News, "add")))
        data |= {
            "title_de": "Größeres Büro",
            "summary_de": "Wir ziehen um.",
            "publication": "dated",
            "publish_at": "2026-06-15T09:30",
        }
        assert as_anna.post(address(News, "add"), data).status_code == 302
        news = News.objects.get(slug="groesseres-buero")
        assert news.office == jena
        assert news.publish_at == datetime(2026, 6, 15, 7, 30, tzinfo=UTC), "the time of Berlin"
        assert as_anna.get("/de/aktuelles/groesseres-buero/").status_code == 200

    def test_times_are_fields_of_the_browser_and_come_back_as_they_were_entered(self, as_anna, jena):
        news = newsroom.add(jena)
        field = by_id(parse(as_anna.get(address(News, "change", news.pk))), "id_publish_at")
        assert (field.get("type"), field.get("value")) == ("datetime-local", "2026-05-04T10:00")

    def test_saving_without_a_change_changes_nothing(self, as_anna, jena):
        news = newsroom.add(jena, body_de="<p>Text</p>", body_en="<p>Text</p>")
        before = News.objects.filter(pk=news.pk).values().get()
        path = address(News, "change", news.pk)
        assert as_anna.post(path, form_data(as_anna.get(path))).status_code == 302
        after = News.objects.filter(pk=news.pk).values().get()
        assert after == before

    def test_the_list_says_the_state_in_words(self, as_anna, jena):
        News.objects.all().delete()
        now = timezone.now()
        newsroom.add(jena, publish_at=None)
        newsroom.add(jena, publish_at=now + timedelta(hours=22))
        newsroom.add(jena, publish_at=now)
        newsroom.add(jena, end_at=now - timedelta(hours=2, minutes=30))
        assert states(as_anna, News) == [
            "Draft, not published",
            "Will be published: 16 June 2026, 10 am",
            "Published: 15 June 2026, noon",
            "Ended: 15 June 2026, 9.30 am",
        ]

    @pytest.mark.parametrize(("hours", "is_linked"), [(None, False), (1, False), (-1, True)])
    def test_only_what_has_a_page_leads_to_it(self, as_anna, jena, hours, is_linked):
        news = newsroom.add(jena, publish_at=hours and timezone.now() + timedelta(hours=hours))
        links = [link.get("href") for link in parse(as_anna.get(address(News, "change", news.pk))).iter("a")]
        assert (news.get_absolute_url() in links) == is_linked

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"end_at": "2026-05-04T10:00"}, "The end must be later than the beginning."),
            ({"slug": "feed"}, "This word is an address of the site."),
            ({"slug": "jena-news"}, "already exists"),
            ({"title_de": ""}, "This field is required."),
            (
                {"publish_at": "gestern"},
                "We could not read this as a day and a time. Please write it like this: 24/12/2031 18:30",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field(self, as_anna, jena, changes, sentence):
        path = address(News, "change", newsroom.add(jena).pk)
        data = form_data(as_anna.get(path)) | changes
        assert sentence in sentences(as_anna.post(path, data, headers=ENGLISH))

    def test_the_list_does_not_grow_queries(self, as_anna, jena, django_assert_num_queries):
        for number in [1, 20]:
            for _news in range(number):
                newsroom.add(jena)
            with django_assert_num_queries(7):
                as_anna.get(address(News, "changelist"))


class TestAnnouncements:
    NEW = {
        "text_de": "Heute geschlossen",
        "shows_from": "2026-06-15T08:00",
        "shows_until": "2026-06-15T18:00",
    }

    def post(self, client, **changes):
        data = form_data(client.get(address(Alert, "add"))) | self.NEW | changes
        return client.post(address(Alert, "add"), data, headers=ENGLISH)

    def test_anna_announces_for_her_office(self, as_anna, jena):
        assert self.post(as_anna).status_code == 302
        assert Alert.objects.showing().get().office == jena
        assert "Heute geschlossen" in texts(parse(as_anna.get("/de/bueros/jena/")))

    def test_anna_cannot_announce_for_the_whole_site(self, as_anna, jena, gera):
        assert "This field is required." in sentences(self.post(as_anna, office=""))
        assert self.post(as_anna, office=gera.pk).status_code == 200
        assert not Alert.objects.showing().exists()

    def test_not_even_by_emptying_the_office_of_her_own_nor_with_two_offices(self, as_anna, anna, jena, gera):
        anna.memberships.create(office=gera, role=models.Membership.Role.EDITOR)
        path = address(Alert, "change", Alert.objects.get(office=jena).pk)
        data = form_data(as_anna.get(path)) | {"office": ""}
        assert "This field is required." in sentences(as_anna.post(path, data, headers=ENGLISH))

    def test_what_the_operator_announces_is_not_annas_to_see_or_change(self, as_anna, jena):
        now = timezone.now()
        alert = Alert.objects.create(text_de="Wartung", shows_from=now, shows_until=now + timedelta(hours=1))
        assert "Wartung" not in texts(parse(as_anna.get(address(Alert, "changelist"))))
        for page in ["change", "delete"]:
            assert as_anna.get(address(Alert, page, alert.pk)).status_code in {302, 403}
            as_anna.post(
                address(Alert, page, alert.pk), self.NEW | {"office": jena.pk} | yes_to_deleting(alert)
            )
        alert.refresh_from_db()
        assert (alert.text_de, alert.office) == ("Wartung", None)

    def test_the_operator_announces_for_the_whole_site(self, as_olga, jena):
        page = as_olga.get(address(Alert, "add"), headers=ENGLISH)
        assert "the whole site" in texts(by_id(parse(page), "id_office"))
        assert self.post(as_olga, office="").status_code == 302
        assert Alert.objects.showing().get().office is None
        assert "the whole site" in texts(parse(as_olga.get(address(Alert, "changelist"), headers=ENGLISH)))
        assert as_olga.get(address(Alert, "change", Alert.objects.get(office=None).pk)).status_code == 200

    def test_the_list_says_the_state_in_words(self, as_anna, jena):
        Alert.objects.all().delete()
        now = timezone.now()
        for begins, ends in [(1, 2), (-1, 1), (-2, -1)]:
            times = {"shows_from": now + timedelta(hours=begins), "shows_until": now + timedelta(hours=ends)}
            jena.alerts.create(text_de="Test", **times)
        assert states(as_anna, Alert) == [
            "Will be shown: 15 June 2026, 1 pm",
            "Shown until 15 June 2026, 1 pm",
            "Ended: 15 June 2026, 11 am",
        ]

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"shows_until": ""}, "This field is required."),
            ({"shows_until": "2026-06-15T08:00"}, "The end must be later than the beginning."),
            ({"url": "https://example.org/"}, "Please say where the link leads."),
            ({"link_text_de": "Seite"}, "Please enter the address of the page"),
            (
                {"url": "javascript:x()", "link_text_de": "Seite"},
                "This is not the address of a page. One looks like this: www.example.org/page",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field(self, as_anna, jena, changes, sentence):
        assert sentence in sentences(self.post(as_anna, **changes))
