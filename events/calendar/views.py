"""Calendars and feeds of events: files for programs. Each is in the language of its address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.calendar import addresses as event_addresses
from events.calendar import atom_feed as event_feed
from events.calendar.contents import CalendarContents
from events.calendar.offered import calendar_of_event, calendar_of_list, calendar_of_programme
from events.lists.filter import EventFilter
from events.models import Event, Programme
from offices.page.kept import offices
from website.addresses.moved import Moved, row_at
from website.feeds.atom import feed_response
from website.feeds.saved_file import CALENDAR_TYPE, file_response

PAGES = {"after", "before"}


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    # Which page of the list somebody came from is nothing to a calendar.
    asked = {name: value for name, value in request.GET.items() if name not in PAGES}
    form = EventFilter(asked, offices=offices())
    if renamed := form.renamed():
        raise Moved(event_addresses.calendar(renamed))
    if form.errors:
        raise Http404  # Who asks for some events must not get all.
    if form.near:
        return redirect(event_addresses.calendar(form.fixed_state()))
    return _response(request, calendar_of_list(form, get_language()), "events.ics")


@require_safe
def event_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    event = row_at(Event.objects.public().select_related("office"), slug)
    return _response(request, calendar_of_event(event, get_language()), f"{event.slug}.ics")


@require_safe
def programme_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    programme = row_at(Programme.objects.public().select_related("office"), slug)
    return _response(request, calendar_of_programme(programme, get_language()), f"{programme.slug}.ics")


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    asked = {"office": request.GET.get("office", "")}
    form = EventFilter(asked, offices=offices())
    if renamed := form.renamed():
        raise Moved(event_addresses.feed(renamed))
    if form.errors:
        raise Http404
    found = event_feed.event_feed(form.chosen_office, get_language())
    return feed_response(request, found, "events.atom")


def _response(request: HttpRequest, found: CalendarContents, file_name: str) -> HttpResponse:
    # Heavy, see tests/architecture/test_first_page.py.
    from events.calendar.file import written

    return file_response(request, written(found), CALENDAR_TYPE, file_name)
