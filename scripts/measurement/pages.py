"""What is measured: a name for people, and a path. What another version of the site lacks is passed over."""

from collections.abc import Iterator
from importlib import import_module

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import override

from events.models import EventDate
from offices.models import Office

ON_A_PAGE = 30


def pages(paths: list[str]) -> dict[str, str]:
    if paths:
        return {path: path for path in paths}
    with override("en"):
        return {name: path for name, path in _usual() if path}


def _usual() -> Iterator[tuple[str, str]]:
    office = Office.objects.get(slug="jena")
    events, of_office = _path("events:list"), f"?office={office.slug}"
    yield "home", reverse("home")
    yield "an office", office.get_absolute_url()
    yield "list, first page", events
    yield "list, last page", events and _with(events, _last_page())
    yield "list, filtered", events and f"{events}{of_office}&topic=food"
    # With few events, too, as many as fit on a page: what it costs more is not what it shows more.
    yield "list, filtered, a full page", events and f"{events}?accessible=on"
    yield "list, words", events and f"{events}?q=kochen"
    yield "archive", _path("events:archive")
    calendar = _path("events:calendar")
    yield "calendar of an office", calendar and calendar + of_office
    feed = _path("events:feed")
    yield "feed of an office", feed and feed + of_office
    yield "an event", _path("events:event", _an_event())
    yield "a programme", _path("events:programme", "interkulturelle-woche-2023-wartburgkreis")
    yield "a programme, PDF", _path("events:programme_pdf", "interkulturelle-woche-2023-wartburgkreis")
    yield "sitemap", reverse("sitemap")


def _path(name: str, *arguments) -> str:
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""


def _with(path: str, query: str) -> str:
    return f"{path}?{query}" if query else ""


def _an_event() -> str:
    """The slug of the event that is next."""
    return EventDate.objects.public().upcoming().values_list("event__slug", flat=True)[0]


def _last_page() -> str:
    """The query of the page that people reach who always choose “next”."""
    try:
        place = import_module("website.addresses.place_in_list").PlaceInList
    except ImportError:
        return ""
    rows = EventDate.objects.public().filter(ends_at__gt=timezone.now()).order_by("-starts_at", "-id")
    row = rows[ON_A_PAGE : ON_A_PAGE + 1].first()
    return f"after={place(row.starts_at, row.pk)}" if row else ""
