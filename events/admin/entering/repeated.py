"""The fields of a repetition on the form of an event."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.moments import FIRST_DAY, LAST_DAY
from website.admin.staff_fields import StaffClock, StaffClockAtEnd, StaffDay

from .repetition import Repetition, Rhythm
from .rows import EventDates

FIELDS = [
    "repeat",
    ("repeat_from", "repeat_until"),
    ("repeat_starts", "repeat_ends"),
    "repeat_not_on_holidays",
]
DAY = {"format": "%Y-%m-%d", "attrs": {"type": "date"}}
CLOCK = {"format": "%H:%M", "attrs": {"type": "time"}}


class RepeatedForm(forms.ModelForm):
    """For the form of an event. repetition: what was asked for, None if nothing was."""

    repetition: Repetition | None = None

    repeat = forms.ChoiceField(
        label=gettext_lazy("How often"),
        required=False,
        choices=[("", gettext_lazy("not at all, or the dates are entered above")), *Rhythm.choices],
        help_text=gettext_lazy(
            "For example: every second week, from 3 March to 30 June. When you save, each day becomes a date "
            "of its own, which you can change or cancel by itself."
        ),
    )
    repeat_from = StaffDay(
        label=gettext_lazy("First day"),
        required=False,
        widget=forms.DateInput(**DAY),
        help_text=gettext_lazy("The weekday of this day is that of all others."),
    )
    repeat_until = StaffDay(
        label=gettext_lazy("Not after"),
        required=False,
        widget=forms.DateInput(**DAY),
        help_text=gettext_lazy("The last day on which it can be."),
    )
    repeat_starts = StaffClock(label=gettext_lazy("From"), required=False, widget=forms.TimeInput(**CLOCK))
    repeat_ends = StaffClockAtEnd(
        label=gettext_lazy("Until"), required=False, widget=forms.TimeInput(**CLOCK)
    )
    repeat_not_on_holidays = forms.BooleanField(
        label=gettext_lazy("Not on public holidays of the federal state of the office"),
        required=False,
        initial=True,
    )

    def clean(self):
        cleaned = super().clean()
        if "repeat" in self.fields and not {each for each in self.errors if each.startswith("repeat")}:
            self._read_repetition()
        return cleaned

    def _read_repetition(self) -> None:
        said = self.cleaned_data
        days = {"repeat_from": said.get("repeat_from"), "repeat_until": said.get("repeat_until")}
        if not said.get("repeat"):
            if any([*days.values(), said.get("repeat_starts"), said.get("repeat_ends")]):
                self.add_error(
                    "repeat", _("Please choose how often it is, or empty the days and times below.")
                )
            return
        for name, day in days.items():
            if not day:
                self.add_error(name, _("Please enter this day, too."))
        if all(days.values()):
            self._check(self._repetition())

    def _repetition(self) -> Repetition:
        said = self.cleaned_data
        office = said.get("office") or (self.instance.office if self.instance.pk else None)
        leaves_out = said["repeat_not_on_holidays"] and office
        return Repetition(
            said["repeat"],
            said["repeat_from"],
            said["repeat_until"],
            said.get("repeat_starts"),
            said.get("repeat_ends"),
            office.state if leaves_out else "",
        )

    def _check(self, repetition: Repetition) -> None:
        if not FIRST_DAY <= repetition.first_day <= LAST_DAY:
            self.add_error("repeat_from", _("Please check the year."))
        elif repetition.ends and not repetition.starts:
            self.add_error("repeat_starts", _("Please enter when it begins, too."))
        elif repetition.until < repetition.first_day:
            self.add_error("repeat_until", _("The last day must not be before the first day."))
        elif self._fits(repetition) and self._are_possible(repetition):
            self.repetition = repetition

    def _fits(self, repetition: Repetition) -> bool:
        """As many as the table of dates takes."""
        there = self.instance.dates.count() if self.instance.pk else 0
        count, most = len(repetition.new_dates(self.instance)), EventDates.max_num
        if not count and not there:
            self.add_error("repeat_until", _("There is no such day between the two."))
            return False
        if there + count <= most:
            return True
        sentence = ngettext(
            "That would be %(count)s more date; an event can have %(most)s. Please choose an earlier day.",
            "That would be %(count)s more dates; an event can have %(most)s. Please choose an earlier day.",
            count,
        )
        self.add_error("repeat_until", sentence % {"count": count, "most": most})
        return False

    def _are_possible(self, repetition: Repetition) -> bool:
        """Such as half past two in the night in which clocks are put forward, or a year of four digits."""
        for row in repetition.new_dates(self.instance):
            try:
                row.clean()
            except ValidationError as error:
                self.add_error("repeat_starts", ValidationError(error.messages[:1]))
                return False
        return True

    def save_repetition(self) -> list:
        """The dates that were added. Within as_one_change()."""
        rows = self.repetition.new_dates(self.instance) if self.repetition else []
        for row in rows:
            row.clean()
            row.save()
        return rows
