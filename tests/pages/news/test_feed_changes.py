"""What of the feed changes when, and what readers get that ask for it again."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.http import http_date

from pages.models import News
from tests.pages.news import newsroom
from tests.pages.news.feeds import fetch, get

pytestmark = pytest.mark.usefixtures("jena_on_stage", "noon_in_june")


def withdraw(news):
    news.publish_at = None
    news.save()


def delete(news):
    news.delete()


class TestUpdated:
    """Only real changes count (RFC 4287, 4.2.15)."""

    def updated(self, client):
        found = get(client)
        assert found.entries[0].updated <= found.feed.updated
        return found.entries[0].updated

    def test_saving_again_renaming_and_moving_change_nothing(self, client, empty, gera):
        news = newsroom.add(empty)
        news.slug, news.office = "anders", gera
        news.end_at = datetime(2027, 1, 1, tzinfo=UTC)
        news.save()
        news.body_de = "<p></p>"
        news.save()
        News.objects.get().save()
        assert self.updated(client) == "2026-05-04T08:00:00+00:00"

    @pytest.mark.parametrize("field", ["title_de", "title_en", "summary_de", "body_en"])
    def test_another_text_does(self, client, empty, field):
        news = newsroom.add(empty)
        setattr(news, field, "<p>Anders</p>" if "body" in field else "Anders")
        news.save()
        assert self.updated(client) == "2026-06-15T10:00:00+00:00"

    def test_saving_one_field_alone_does_too(self, client, empty):
        news = newsroom.add(empty)
        news.summary_de = "Anders"
        news.save(update_fields=["summary_de"])
        assert self.updated(client) == "2026-06-15T10:00:00+00:00"

    def test_work_on_a_draft_does_not_count(self, client, empty):
        news = newsroom.add(empty, publish_at=None)
        with time_machine.travel("2026-05-01 10:00+02:00", tick=False):
            news.summary_de = "Besser"
            news.save()
        news.publish_at = newsroom.MAY
        news.save()
        assert self.updated(client) == "2026-05-04T08:00:00+00:00"

    def test_the_end_of_an_item_changes_the_feed(self, client, empty):
        newsroom.add(empty, "Bleibt")
        newsroom.add(empty, "Endet", end_at=timezone.now() + timedelta(hours=1))
        assert get(client).feed.updated == "2026-05-04T08:00:00+00:00"
        with time_machine.travel("2026-06-15 14:00+02:00", tick=False):
            found = get(client)
            assert [entry.title for entry in found.entries] == ["Bleibt"]
            assert found.feed.updated == "2026-06-15T11:00:00+00:00"

    def test_an_empty_feed_stands_still(self, client, empty):
        first, second = get(client), None
        with time_machine.travel("2026-07-01 12:00+02:00", tick=False):
            second = get(client)
        assert first.feed.updated == second.feed.updated
        assert first.entries == []


class TestAskingAgain:
    def test_who_has_it_already_gets_nothing(self, client, jena):
        first = fetch(client)
        assert "no-cache" in first["Cache-Control"]
        again = fetch(client, **{"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_something_new_comes(self, client, jena):
        first = fetch(client)
        newsroom.add(jena, "Neu")
        assert fetch(client, **{"if-none-match": first["ETag"]}).status_code == 200

    @pytest.mark.parametrize("leave", [withdraw, delete])
    @pytest.mark.parametrize("known", ["date", "ETag"])
    def test_what_has_left_it_stays_with_nobody(self, client, empty, leave, known):
        newsroom.add(empty, "Bleibt")
        news = newsroom.add(empty, "Geht")
        first = fetch(client)
        assert "Last-Modified" not in first, "an entry that leaves does not move it"
        leave(news)
        headers = {"if-modified-since": http_date(timezone.now().timestamp())}
        headers |= {"if-none-match": first["ETag"]} if known == "ETag" else {}
        again = fetch(client, **headers)
        assert again.status_code == 200
        assert "Geht" not in again.content.decode()

    def test_it_sets_no_cookie_and_is_the_same_for_all(self, client, jena):
        client.cookies["display"] = "150.high.y"
        response = fetch(client)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
