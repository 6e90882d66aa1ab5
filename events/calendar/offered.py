"""The calendars there are: of a filtered list, of an event, and of a programme."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from events.calendar import addresses as event_addresses
from events.calendar import dates as calendar_dates
from events.calendar.contents import CalendarContents
from events.lists import pages_by_date
from events.lists.chosen import chosen_in_words
from events.lists.filter import EventFilter
from events.models import Event, EventDate, Programme
from offices.closing.told import rows_of as closings_of
from offices.models import Office
from website.languages.bilingual import Text, pick
from website.site import site_name


def calendar_of_list(form: EventFilter, language: str, now: datetime | None = None) -> CalendarContents:
    now = now or timezone.now()
    chosen = calendar_dates.in_a_calendar(form.rows(), now, form.words)
    query, office = form.state(), form.chosen_office
    # Whoever looks for certain events wants nothing else.
    is_of_office = office is not None and query == event_addresses.of_office(office)
    with override(language):
        page = event_addresses.list_page(query)
        return CalendarContents(
            language=language,
            name=Text(_name(chosen_in_words(form)), language),
            description=" ".join(_what_is_in_it(chosen, page, is_of_office)),
            page=page,
            source=event_addresses.calendar(query),
            office=office,
            rows=chosen.rows,
            closings=closings_of(office) if is_of_office else [],
        )


def calendar_of_event(event: Event, language: str) -> CalendarContents:
    rows = calendar_dates.all_of(EventDate.objects.public().filter(event=event))
    with override(language):
        return CalendarContents(
            language=language,
            name=_name_of(event),
            description=_("All dates of this event."),
            page=event_addresses.event_page(event),
            source=event_addresses.event_calendar(event),
            office=event.office,
            rows=rows,
        )


def calendar_of_programme(programme: Programme, language: str) -> CalendarContents:
    rows = calendar_dates.all_of(EventDate.objects.public().of_programme(programme))
    with override(language):
        return CalendarContents(
            language=language,
            name=_name_of(programme),
            description=_("All dates of this programme that are known."),
            page=event_addresses.programme_page(programme),
            source=event_addresses.programme_calendar(programme),
            office=programme.office,
            rows=rows,
        )


def name_of_list(office: Office | None) -> str:
    return _name([pick(office, "place").text] if office else [])


def _name(chosen: list[str]) -> str:
    if not chosen:
        # Translators: the name of a calendar with the events of all offices.
        return _("Events: %(site)s") % {"site": site_name()}
    return _named(_("Events (%(chosen)s)") % {"chosen": ", ".join(chosen)})


def _name_of(row: Event | Programme) -> Text:
    """All of it in the language of the title."""
    title = pick(row, "title")
    with override(title.language):
        return Text(_named(title.text), title.language)


def _named(title: str) -> str:
    # Translators: the name of a calendar on a telephone, such as "Open meet-up: Integration Near You".
    return _("%(title)s: %(site)s") % {"title": title, "site": site_name()}


def _what_is_in_it(chosen: calendar_dates.DatesToTell, page: str, is_of_office: bool) -> Iterator[str]:
    yield _(
        "Coming events, and those of the last %(days)s days. What is cancelled stays for as long and says so."
    ) % {"days": calendar_dates.KEPT.days}
    if is_of_office:
        yield _("Days on which the office is closed are in it, too.")
    if chosen.has_more:
        yield _(
            "There are more than fit in here: this calendar has the next %(coming)s dates and, of those that "
            "are over, the latest %(over)s."
        ) % {"coming": calendar_dates.MOST_COMING, "over": calendar_dates.MOST_OVER}
    if not chosen.is_searched:
        yield _("The words were looked for in the next %(count)s dates.") % {"count": pages_by_date.SEARCHED}
    if chosen.has_more or not chosen.is_searched:
        yield _("All of them are here: %(page)s") % {"page": page}
