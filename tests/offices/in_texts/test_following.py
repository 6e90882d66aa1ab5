"""Links that were typed before they could follow their pages do so after one command; what is confirmed stays."""

from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command

from events.models import Event
from offices.models import Office
from pages.models import News
from tests import cast
from translations.confirming import confirm
from translations.models import Confirmation, Unconfirmed

pytestmark = pytest.mark.django_db
DE = '<p>Zum <a href="/de/veranstaltungen/fest/#dates">Fest</a>, <a href="/de/weg/">weg</a></p>'
EN = '<p>To the <a href="{site}/en/events/fest/">fest</a>, <a href="https://example.org/">elsewhere</a></p>'


@pytest.fixture
def event(jena) -> Event:
    return cast.add_date(cast.make_event(jena, "fest", "Das Fest")).event


@pytest.fixture
def news(jena, settings) -> News:
    news = News.objects.get(office=jena)
    News.objects.filter(pk=news.pk).update(body_de=DE, body_en=EN.format(site=settings.SITE_URL))
    news.refresh_from_db()
    confirm(news, how=Confirmation.How.WRITTEN)
    return news


def run() -> str:
    said = StringIO()
    call_command("link_own_pages", stdout=said)
    return said.getvalue()


def unconfirmed(row) -> list:
    about = {"content_type": ContentType.objects.get_for_model(row), "object_id": row.pk, "field": "body"}
    return list(Unconfirmed.objects.filter(**about).values_list("kind", flat=True))


def test_addresses_become_links_that_follow(event, news):
    assert f"pages.News {news.pk}" in run()
    news.refresh_from_db()
    assert news.body_de == DE.replace("/de/veranstaltungen/fest/#dates", f"page:event/{event.pk}#dates")
    assert f'href="page:event/{event.pk}"' in news.body_en
    assert 'href="https://example.org/"' in news.body_en


def test_done_again_it_changes_nothing(event, news):
    run()
    before = News.objects.values().get(pk=news.pk)
    assert run() == "0 rows have links that follow now\n"
    assert News.objects.values().get(pk=news.pk) == before


def test_what_was_confirmed_stays_confirmed(event, news):
    assert unconfirmed(news) == []
    run()
    assert unconfirmed(news) == []
    news.refresh_from_db()
    news.save()
    assert unconfirmed(news) == []
    news.body_de = news.body_de.replace("Zum", "Nicht zum")
    news.save()
    assert unconfirmed(news) == ["outdated"]


def test_what_was_older_stays_older(event, news):
    news.body_de = news.body_de.replace("Zum", "Bald zum")
    news.save()
    assert unconfirmed(news) == ["outdated"]
    run()
    assert unconfirmed(news) == ["outdated"]


def test_what_stood_there_before_can_be_restored(event, news):
    before = news.body_de, news.body_en
    run()
    news.refresh_from_db()
    news.body_de, news.body_en = before
    news.save()
    assert unconfirmed(news) == []


def test_another_page_behind_the_same_words_is_a_change(event, news):
    run()
    other = cast.make_event(event.office, "markt", "Der Markt")
    news.refresh_from_db()
    news.body_de = news.body_de.replace(f"event/{event.pk}", f"event/{other.pk}")
    news.save()
    assert unconfirmed(news) == ["outdated"]


def test_texts_in_one_language_alone_are_followed_too(event, jena):
    jena.easy_language.body = '<p><a href="/de/veranstaltungen/fest/">Fest</a></p>'
    jena.easy_language.save()
    Office.objects.filter(pk=jena.pk).update(mission_de=DE, mission_en="")
    run()
    jena.easy_language.refresh_from_db()
    assert "page:event" in jena.easy_language.body
    assert "page:event" in Office.objects.get(pk=jena.pk).mission_de
