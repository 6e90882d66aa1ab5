"""The addresses of events as calendars and feeds name them: absolute, in the active language."""

from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.http import urlencode

from events.models import Event, Programme
from offices.models import Office
from website.languages.alternates import absolute


def event_page(event: Event) -> str:
    return absolute(reverse("events:event", args=[event.slug]))


def event_calendar(event: Event) -> str:
    return absolute(reverse("events:event_calendar", args=[event.slug]))


def programme_page(programme: Programme) -> str:
    return absolute(reverse("events:programme", args=[programme.slug]))


def programme_calendar(programme: Programme) -> str:
    return absolute(reverse("events:programme_calendar", args=[programme.slug]))


def list_page(query: str = "") -> str:
    return absolute(_with(query, reverse("events:list")))


def calendar(query: str = "") -> str:
    """The calendar of the events that a filter finds. query is what is asked, EventFilter.state()."""
    return absolute(_with(query, reverse("events:calendar")))


def feed(query: str = "") -> str:
    return absolute(_with(query, reverse("events:feed")))


def of_office(office: Office | None) -> str:
    """The query that asks for the events of one office, or of all."""
    return urlencode({"office": office.slug}) if office else ""


def to_subscribe(address: str) -> str:
    """The same address for calendar programs, which fetch it again by themselves."""
    return urlsplit(address)._replace(scheme="webcal").geturl()


def _with(query: str, path: str) -> str:
    return f"{path}?{query}" if query else path
