"""What is measured, a name for people and a path: python -m scripts.measurement.inside.pages SELECTION

SELECTION is "served" (the ten pages that are asked for over HTTP) or "growing" (what more rows may change).
"""

import json
import sys
from collections.abc import Iterator
from urllib.parse import urlencode

import django
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from scripts.measurement.inside.fill import SLUG_PREFIX

EVENTS_ON_A_PAGE, NEWS_ON_A_PAGE = 30, 20
PROGRAMME = "interkulturelle-woche-2023-wartburgkreis"
# What all made-up events say, and what nobody says.
FOUND_OFTEN, FOUND_NOWHERE = "getraenke", "xylophon"
SEARCHES = {
    "words found often": "Getränke",
    "words found often, in titles": "Hilfe",
    "words found seldom": "Integrationspreis",
    "words found nowhere": "Xylophon",
    "a letter wrong": "Integrationspries",
    "a sentence": "Wer hilft mir in Jena bei einem Ausweis?",
}


def served() -> Iterator[tuple[str, str]]:
    yield "home", reverse("home")
    yield "all offices", reverse("offices:list")
    yield "an office", _office().get_absolute_url()
    yield "events", reverse("events:list")
    yield "events of an office", f"{reverse('events:list')}?office={_office().slug}"
    yield "an event", _next_event().get_absolute_url()
    yield "a programme", reverse("events:programme", args=[PROGRAMME])
    yield "an award", _edition().get_absolute_url()
    yield "news", reverse("pages:news_list")
    yield "an editorial page", _editorial_page().get_absolute_url()


def growing() -> Iterator[tuple[str, str]]:
    events, news, of_office = reverse("events:list"), reverse("pages:news_list"), f"?office={_office().slug}"
    yield "home", reverse("home")
    yield "an office", _office().get_absolute_url()
    yield "events, first page", events
    yield "events, last page", f"{events}?after={_last_page_of_events()}"
    yield "events, filtered", f"{events}?accessible=on"
    yield "events, words found often", f"{events}?q={FOUND_OFTEN}"
    yield "events, words found nowhere", f"{events}?q={FOUND_NOWHERE}"
    for name, words in SEARCHES.items():
        yield f"search, {name}", f"{reverse('search')}?{urlencode({'q': words})}"
    yield "archive", reverse("events:archive")
    yield "an event", _next_event().get_absolute_url()
    yield "a programme", reverse("events:programme", args=[PROGRAMME])
    yield "calendar of an office", reverse("events:calendar") + of_office
    yield "feed of an office", reverse("events:feed") + of_office
    yield "news, first page", news
    yield "news, last page", f"{news}?before={_last_page_of_news()}"
    yield "news, feed", reverse("pages:news_feed")
    yield "a news item", _news().get_absolute_url()
    yield "an editorial page", _editorial_page().get_absolute_url()
    yield "site overview", reverse("overview")
    yield "sitemap", reverse("sitemap")


def _office():
    from offices.models import Office

    return Office.objects.get(slug="jena")


def _next_event():
    from events.models import EventDate

    return EventDate.objects.public().upcoming().select_related("event")[0].event


def _edition():
    from awards.models import Edition

    return Edition.objects.public().select_related("award")[0]


def _news():
    from pages.models import News

    return News.objects.published()[0]


def _editorial_page():
    from pages.models import Page

    return Page.objects.select_related("office").get(office=_office(), slug=f"{SLUG_PREFIX}0")


def _last_page_of_events():
    """The place in the list where people are who always choose “next”."""
    from events.models import EventDate
    from website.addresses.place_in_list import PlaceInList

    rows = EventDate.objects.public().filter(ends_at__gt=timezone.now()).order_by("-starts_at", "-id")
    return PlaceInList(rows[EVENTS_ON_A_PAGE].starts_at, rows[EVENTS_ON_A_PAGE].pk)


def _last_page_of_news():
    from pages.models import News
    from website.addresses.place_in_list import PlaceInList

    row = News.objects.published().reverse()[NEWS_ON_A_PAGE]
    return PlaceInList(row.publish_at, row.pk)


def main() -> None:
    django.setup()
    selections = {"served": served, "growing": growing}
    with override("en"):
        print(json.dumps(dict(selections[sys.argv[1]]())))


if __name__ == "__main__":
    main()
