"""Links to the calendars and feeds of events."""

from django import template
from django.utils import timezone
from django.utils.html import format_html

from events.calendar import addresses
from events.calendar.atom_feed import feed_title
from events.calendar.offered import name_of_list
from events.lists.filter import EventFilter
from events.models import Event, Programme
from keeper.templatetags.kept import kept

register = template.Library()


@register.simple_tag
def calendar_links(subject=None):
    """To save and to subscribe to what this page is about: an event, a programme, or the filter of the list;
    nothing for all events."""
    return kept("events/lists/calendar_links.html", **_links_of(subject))


def _links_of(subject) -> dict:
    if isinstance(subject, Event):
        return _links_of_event(subject)
    if isinstance(subject, Programme):
        is_over = subject.is_over(timezone.localdate())
        return _links(addresses.programme_calendar(subject), can_change=not is_over)
    office = subject.chosen_office if subject else None
    found = _links_of_list(subject) if subject else _links(addresses.calendar())
    return found | {"to_follow": addresses.feed(addresses.of_office(office)), "office": office}


def _links_of_event(event: Event) -> dict:
    """Nothing for what is over: nobody keeps it for later."""
    if event.is_undated or event.is_over():
        return {}
    return _links(addresses.event_calendar(event)) | {"is_one_date": len(event.dates.all()) == 1}


def _links_of_list(form: EventFilter) -> dict:
    """Nobody subscribes to "this week": it is over in a week."""
    if form.near:
        return _links(addresses.calendar(form.fixed_state()), can_change=False)
    return _links(addresses.calendar(form.state()))


def _links(calendar: str, can_change: bool = True) -> dict:
    return {"to_save": calendar, "to_subscribe": addresses.to_subscribe(calendar) if can_change else ""}


@register.simple_tag
def event_feed_links(office=None):
    """For the head of a page: where feed readers and calendar programs find the events."""
    query = addresses.of_office(office)
    found = [
        ("application/atom+xml", addresses.feed(query), feed_title(office)),
        ("text/calendar", addresses.calendar(query), name_of_list(office)),
    ]
    link = '<link rel="alternate" type="{}" href="{}" title="{}">'
    return format_html("{}\n  {}", *(format_html(link, *each) for each in found))
