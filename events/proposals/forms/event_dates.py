"""The rows for days and times in a form for partners."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import EventDate
from website.public_forms.moments import Clock, ClockAtEnd, DayField
from website.public_forms.sections import FormSection
from website.reading.clock_change import refuse_skipped_time

ROWS = 3
# Nobody plans further ahead; whoever writes 2062 has mistyped the year.
YEARS_AHEAD = 2
# What ends before this time has begun the evening before.
SMALL_HOURS = time(6)

TITLES = [_("First date"), _("Second date"), _("Third date")]


@dataclass(frozen=True)
class DateRow:
    day: date
    starts: time | None
    ends: time | None

    @property
    def last_day(self) -> date | None:
        """An evening may end in the small hours of the next day."""
        after_midnight = self.starts and self.ends and self.ends <= self.starts
        return self.day + timedelta(days=1) if after_midnight else None

    @classmethod
    def of(cls, row: EventDate) -> "DateRow":
        return cls(row.day, row.starts, row.ends)


def _fields() -> tuple[DayField, Clock, ClockAtEnd]:
    return (
        DayField(label=_("Day"), help_text=_("For example: 24/12/2031"), required=False),
        Clock(
            label=_("From"),
            help_text=_("For example: 18:30. Empty if the time is not known."),
            required=False,
        ),
        ClockAtEnd(label=_("Until"), help_text=_("Empty if the end is open."), required=False),
    )


class DateFields(forms.Form):
    day_1, starts_1, ends_1 = _fields()
    day_2, starts_2, ends_2 = _fields()
    day_3, starts_3, ends_3 = _fields()


NAMES = list(DateFields.base_fields)


def sections() -> list[FormSection]:
    return [
        FormSection(TITLES[number - 1], [f"day_{number}", f"starts_{number}", f"ends_{number}"])
        for number in range(1, ROWS + 1)
    ]


def initial(rows: list[EventDate]) -> dict:
    found = {}
    for number, row in enumerate(rows[:ROWS], start=1):
        found |= {f"day_{number}": row.day, f"starts_{number}": row.starts, f"ends_{number}": row.ends}
    return found


def rows_of(cleaned: dict) -> list[DateRow]:
    """The rows with a day, as they were entered."""
    return [
        DateRow(cleaned[f"day_{n}"], cleaned.get(f"starts_{n}"), cleaned.get(f"ends_{n}"))
        for n in range(1, ROWS + 1)
        if cleaned.get(f"day_{n}")
    ]


def check(form, cleaned: dict) -> None:
    """Say at each field what is wrong with it."""
    for number in range(1, ROWS + 1):
        names = [f"{part}_{number}" for part in ["day", "starts", "ends"]]
        if not set(names) & form.errors.keys():
            _check_row(form, names, *(cleaned.get(name) for name in names))
    if form.errors.keys() & {f"day_{number}" for number in range(1, ROWS + 1)}:
        return
    has_rows = bool(rows_of(cleaned))
    if cleaned.get("undated") and has_rows:
        sentence = _("You entered a date as well. Please remove the tick, or empty the date.")
        form.add_error("undated", ValidationError(sentence, code="both"))
    if not cleaned.get("undated") and not has_rows:
        sentence = _("Please enter the day, or tick that the date is not known yet.")
        form.add_error("day_1", ValidationError(sentence, code="required"))


def _check_row(form, names, day, starts, ends) -> None:
    day_name, starts_name, ends_name = names
    today = timezone.localdate()
    if day is None:
        if starts or ends:
            form.add_error(day_name, ValidationError(_("Please enter the day, too."), code="required"))
        return
    if day < today:
        form.add_error(day_name, ValidationError(_("This day is over. Please check it."), code="past"))
    elif day.year > today.year + YEARS_AHEAD:
        form.add_error(day_name, ValidationError(_("Please check the year."), code="year"))
    if ends and not starts:
        form.add_error(starts_name, ValidationError(_("Please enter when it begins, too."), code="required"))
    elif ends and ends <= starts and ends >= SMALL_HOURS:
        form.add_error(
            ends_name, ValidationError(_("The end must be later than the beginning."), code="order")
        )
    _check_clocks(form, names, DateRow(day, starts, ends))


def _check_clocks(form, names, row: DateRow) -> None:
    _day_name, starts_name, ends_name = names
    times = {starts_name: (row.day, row.starts), ends_name: (row.last_day or row.day, row.ends)}
    for name, moment in times.items():
        try:
            refuse_skipped_time(*moment)
        except ValidationError as error:
            form.add_error(name, error)
