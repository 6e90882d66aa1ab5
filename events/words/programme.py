"""The periods and figures of a programme in words, in the active language; "" where they are not known."""

from datetime import date

from django.utils.translation import ngettext

from events.models import Programme
from website.formats.in_words import (
    date_span,
    from_day,
    until_day,
    weekday_date,
)


def period_in_words(programme: Programme) -> str:
    """The programme's own period: "from 12 September 2023"."""
    return _period(programme.first_day, programme.last_day)


def nationwide_period_in_words(programme: Programme) -> str:
    """The period of the nationwide week, which the programme's own may begin before and outlast."""
    return _period(programme.nationwide_first_day, programme.nationwide_last_day)


def announced_in_words(programme: Programme) -> str:
    """ "more than 30 events" """
    count = programme.announced_events
    if count is None:
        return ""
    if programme.announced_as_minimum:
        return ngettext("more than %(count)s event", "more than %(count)s events", count) % {"count": count}
    return ngettext("%(count)s event", "%(count)s events", count) % {"count": count}


def _period(first: date | None, last: date | None) -> str:
    if first and last:
        return date_span(first, last) if first != last else weekday_date(first)
    if first:
        return from_day(first)
    return until_day(last) if last else ""
