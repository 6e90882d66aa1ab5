"""One page of the list of coming events, or of the archive: what a filter finds, and where it goes on."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.lists import pages_by_date
from events.lists.days import ListedDay, by_day
from events.lists.filter import EventFilter
from events.lists.listed import listed_dates, listed_events
from events.lists.pages_by_date import place_of
from events.lists.pictured import pictured
from events.models import Event, EventDate

ON_A_PAGE = 30  # dates
COUNTED = 200  # dates; beyond, nobody cares how many
UNDATED = 30  # events


@dataclass(frozen=True)
class ListPage:
    days: list[ListedDay]
    # How many there are on all pages; None where nobody has counted.
    count: int | None = None
    undated: list[Event] = field(default_factory=list)
    # Queries of the pages around this one.
    first: str | None = None
    previous: str | None = None
    next: str | None = None
    # Whether words were looked for in the next dates only, and go on to be looked for on the next page.
    is_search_cut: bool = False

    def title(self) -> str:
        """The heading of the results, on which the focus lands."""
        if self.count is None:
            return _("Results")
        if self.count > COUNTED:
            return _("More than %(count)s dates") % {"count": COUNTED}
        if not self.count:
            return _("No dates found")
        return ngettext("%(count)s date", "%(count)s dates", self.count) % {"count": self.count}

    @property
    def is_empty(self) -> bool:
        return not self.days and not self.undated


def coming_page(form: EventFilter, now: datetime) -> ListPage:
    rows, words = form.rows(), form.words
    after, before = form.value("after"), form.value("before")
    first = pages_by_date.coming(rows, now, COUNTED + 1, words=words)
    if before and not after:
        found = pages_by_date.coming_before(rows, now, ON_A_PAGE + 1, before, words)
        keys, has_previous, has_next = found[-ON_A_PAGE:], len(found) > ON_A_PAGE, True
    else:
        found = pages_by_date.coming(rows, now, ON_A_PAGE + 1, after, words) if after else first
        keys, has_previous, has_next = found[:ON_A_PAGE], bool(after), len(found) > ON_A_PAGE
    dates, cut = listed_dates(keys), None
    if words and not has_next:
        cut = pages_by_date.end_of_search(rows, now, after)
    is_last = not has_next and not cut
    return ListPage(
        days=pictured(by_day(dates, now)),
        count=len(first),
        undated=_undated(form, now) if is_last else [],
        first=form.state() if after or before else None,
        previous=_turn(form, before=dates[0]) if has_previous and dates else None,
        next=_next(form, dates, cut, has_next),
        is_search_cut=bool(cut),
    )


def archive_page(form: EventFilter, now: datetime) -> ListPage:
    """The archive goes back in time, a page after the other; nobody counts it."""
    rows, words, after = form.rows(), form.words, form.value("after")
    found = pages_by_date.past(rows, now, ON_A_PAGE + 1, after, words)
    dates, has_next = listed_dates(found[:ON_A_PAGE]), len(found) > ON_A_PAGE
    cut = None
    if words and not has_next:
        cut = pages_by_date.end_of_search(rows, now, after, is_past=True)
    return ListPage(
        days=by_day(dates, now),
        first=form.state() if after else None,
        next=_next(form, dates, cut, has_next),
        is_search_cut=bool(cut),
    )


def _undated(form: EventFilter, now: datetime) -> list[Event]:
    awaited = form.undated(timezone.localdate(now))
    return listed_events(awaited.values_list("pk", flat=True)[:UNDATED])


def _next(form: EventFilter, dates: list[EventDate], cut, has_next: bool) -> str | None:
    if has_next and dates:
        return _turn(form, after=dates[-1])
    return form.state(after=str(cut)) if cut else None


def _turn(form: EventFilter, **rows: EventDate) -> str:
    return form.state(**{name: str(place_of(row)) for name, row in rows.items()})
