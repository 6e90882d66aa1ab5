"""Links to the calendars and feeds of events."""

from django import template
from django.utils.html import format_html

from events import event_addresses as addresses
from events.calendars import name_of_list
from events.event_feed import feed_title
from events.models import Event, Programme

register = template.Library()


@register.inclusion_tag("events/calendar_links.html")
def calendar_links(subject=None):
    """To save and to subscribe to what this page is about: an event, a programme, or the filter of the list;
    nothing for all events. What has no date has no link."""
    if isinstance(subject, Event):
        dates = list(subject.dates.all())
        calendar, count = addresses.event_calendar(subject), len(dates)
    elif isinstance(subject, Programme):
        calendar, count = addresses.programme_calendar(subject), None
    else:
        calendar, count = addresses.calendar(_understood(subject)), None
    return {
        "to_save": calendar,
        "to_subscribe": addresses.to_subscribe(calendar),
        "is_dated": count is None or count > 0,
        "is_one_date": count == 1,
    }


def _understood(form) -> str:
    """What is asked for, without what nobody understands: the list says so, a calendar would not be found."""
    return form.state(**dict.fromkeys(form.errors, "")) if form else ""


@register.simple_tag
def event_feed_address(office=None):
    return addresses.feed(addresses.of_office(office))


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
