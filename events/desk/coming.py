"""What is on today and tomorrow, what can be registered for no longer soon, and what nobody can see yet."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from events.models import Event, EventDate, EventState
from events.moments import end_of_day, start_of_day
from events.words.dates import in_words, marked
from offices.desk.how_long import days_left
from offices.desk.lines import SOON_DAYS, DeskLine, Viewer, up_to
from offices.desk.ways import to_list, to_row


def today_and_tomorrow(viewer: Viewer) -> Iterator[DeskLine]:
    """Published ones, also those of closed groups, as the calendar on the wall would have them."""
    first, last = viewer.today, viewer.today + timedelta(days=1)
    rows = EventDate.objects.filter(event__office__in=viewer.offices(), event__state=EventState.PUBLISHED)
    rows = rows.between(first, last).filter(ends_at__gt=viewer.now).order_by("starts_at", "id")
    more = DeskLine(_("More events are on."), to_list(Event))
    yield from up_to(rows.select_related("event__office", "event__place"), lambda row: _on(row, viewer), more)


def _on(date: EventDate, viewer: Viewer) -> DeskLine:
    sentence = f"{in_words(date, viewer.now).plain}: {marked(str(date.event), date)}"
    place = str(date.event.place) if date.event.place else ""
    return DeskLine(sentence, to_row(date.event), place, date.event.office, max(date.starts_at, viewer.now))


def registration_ends(viewer: Viewer) -> Iterator[DeskLine]:
    last = viewer.today + timedelta(days=SOON_DAYS)
    rows = Event.objects.public().filter(
        office__in=viewer.offices(), registration_until__range=(viewer.today, last)
    )
    more = DeskLine(_("Registration ends for more events."), to_list(Event))
    yield from up_to(
        rows.select_related("office").order_by("registration_until", "id"),
        lambda row: DeskLine(
            _("Registration ends: %(title)s") % {"title": row},
            to_row(row, "registration_until"),
            days_left(row.registration_until, viewer.today),
            row.office,
            end_of_day(row.registration_until),
        ),
        more,
    )


def drafts_that_begin(viewer: Viewer) -> Iterator[DeskLine]:
    """Soon it is too late to tell anybody."""
    last = end_of_day(viewer.today + timedelta(days=SOON_DAYS))
    rows = Event.objects.filter(
        office__in=viewer.offices(),
        state=EventState.DRAFT,
        first_start__gte=start_of_day(viewer.today),
        first_start__lt=last,
    )
    more = DeskLine(_("More drafts begin soon."), to_list(Event, state__exact=EventState.DRAFT))
    yield from up_to(
        rows.select_related("office").order_by("first_start", "id"),
        lambda row: DeskLine(
            _("Still a draft, nobody can see it yet: %(title)s") % {"title": row},
            to_row(row, "state"),
            office=row.office,
            when=row.first_start,
        ),
        more,
    )
