"""Announcements above every page of an office, or of the whole site."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError
from django.utils import timezone

from pages.models import Alert
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage", "noon_in_june", "db")

OF_JENA = ["/de/bueros/jena/", "/de/bueros/jena/barrierefreiheit/", "/de/aktuelles/jena-news/", "/de/aktuelles/?office=jena"]  # fmt: skip
OF_NO_OFFICE = ["/de/", "/de/bueros/", "/de/aktuelles/", "/de/impressum/", "/de/darstellung/", "/de/barrierefreiheit/"]  # fmt: skip
OF_GERA = ["/de/bueros/gera/", "/de/aktuelles/gera-news/"]


def announce(office=None, text="Heute geschlossen", **fields):
    now = timezone.now()
    shown = {"shows_from": now - timedelta(hours=1), "shows_until": now + timedelta(hours=1)}
    return Alert.objects.create(
        office=office, **{"text_de": text, "text_en": "Closed today", **shown, **fields}
    )


def announced(client, path) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200
    regions = by_class(parse(response), "site-alerts")
    return [texts(each) for region in regions for each in by_class(region, "notice__body")]


@pytest.mark.parametrize("path", OF_JENA)
def test_an_office_announces_on_all_its_pages(client, jena, gera, path):
    announce(jena)
    assert announced(client, path) == ["Hinweis Heute geschlossen"]


@pytest.mark.parametrize("path", OF_NO_OFFICE + OF_GERA)
def test_and_on_no_other(client, jena, gera, path):
    announce(jena)
    assert announced(client, path) == []


@pytest.mark.parametrize("path", OF_NO_OFFICE + OF_GERA + OF_JENA)
def test_the_operator_announces_on_all(client, jena, gera, path):
    announce()
    assert announced(client, path) == ["Hinweis Heute geschlossen"]


def test_it_is_there_from_its_first_moment_to_the_last(client, jena):
    announce(jena, shows_from=timezone.now(), shows_until=timezone.now() + timedelta(minutes=1))
    for moment, count in [("11:59:59", 0), ("12:00:00", 1), ("12:00:59", 1), ("12:01:00", 0)]:
        with time_machine.travel(f"2026-06-15 {moment}+02:00", tick=False):
            assert len(announced(client, "/de/bueros/jena/")) == count


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", ["Dringend", "Wichtig", "Hinweis"]), ("en", ["Urgent", "Important", "Notice"])],
)
def test_the_level_is_said_in_words_the_most_urgent_first(client, jena, language, words):
    for level in [1, 3, 2]:
        announce(jena, level=level)
    page = parse(client.get(f"/{language}/bueros/jena/", follow=True))
    (region,) = by_class(page, "site-alerts")
    assert [texts(each) for each in by_class(region, "notice__title")] == words


@pytest.mark.parametrize(("language", "name"), [("de", "Aktuelle Hinweise"), ("en", "Current notices")])
def test_it_stands_above_the_content_in_a_region_with_a_name_of_its_own(client, jena, language, name):
    announce()
    page = parse(client.get(f"/{language}/"))
    (region,) = by_class(page, "site-alerts")
    assert (region.tag, region.get("aria-label"), region.get("role")) == ("section", name, None)
    assert [each.tag for each in page.find("body")] == ["a", "header", "section", "main", "footer"]
    labels = [each.get("aria-label") for each in page.iter() if each.get("aria-label")]
    assert labels.count(name) == 1
    assert not [each for each in page.iter() if each.get("role") == "alert" or each.get("aria-live")]


def test_a_text_in_german_only_is_marked_under_a_sentence(client, jena):
    announce(jena, text_en="", url="https://example.org/", link_text_de="Seite der Stadt")
    (region,) = by_class(parse(client.get("/en/offices/jena/")), "site-alerts")
    assert [texts(span) for span in region.iter("span") if span.get("lang") == "de"] == [
        "Heute geschlossen",
        "Seite der Stadt",
    ]
    assert len(by_class(region, "original-text")) == 1


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://example.com/a", "Mehr lesen (andere Website)"),
        ("https://example.org.example.com/", "Mehr lesen (andere Website)"),
        ("https://example.org/de/aktuelles/", "Mehr lesen"),
        ("https://example.org", "Mehr lesen"),
    ],
)
def test_a_link_says_if_it_leads_away(client, jena, settings, url, words):
    settings.SITE_URL = "https://example.org"
    announce(jena, url=url, link_text_de="Mehr lesen")
    assert announced(client, "/de/bueros/jena/") == [f"Hinweis Heute geschlossen {words}"]


def test_without_one_there_is_no_region(client, jena):
    assert not by_class(parse(client.get("/de/")), "site-alerts")


@pytest.mark.parametrize(("path", "status"), [("/de/nowhere/", 404), ("/de/aktuelles/nowhere/", 404)])
def test_error_pages_ask_for_none(client, jena, path, status, django_assert_num_queries):
    announce()
    response = client.get(path)
    assert response.status_code == status
    assert not by_class(parse(response), "site-alerts")


def test_an_end_is_required_and_later_than_the_beginning(jena):
    with pytest.raises(IntegrityError):
        announce(jena, shows_until=datetime(2026, 6, 1, tzinfo=UTC))


@pytest.mark.parametrize("count", [0, 1, 9])
def test_it_costs_one_query_however_many_there_are(client, jena, django_assert_num_queries, count):
    for _number in range(count):
        announce(jena)
        announce()
    with django_assert_num_queries(2):  # announcements, offices of the footer
        client.get("/de/darstellung/")
