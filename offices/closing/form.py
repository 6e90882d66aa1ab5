"""One small form: from when to when, why, and which part of the office."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.closing import reasons
from offices.closing.storing import Said, entered_already
from offices.hours.schedule import Schedule
from offices.models import ConsultationException, Office, Unit
from website.admin.staff_fields import StaffDay
from website.languages.bilingual import languages, pick
from website.public_forms.fields import Line, Pick, Tick
from website.public_forms.renderer import PublicFormRenderer

# Who types 2062 for 2026 should hear of it.
FARTHEST = timedelta(days=2 * 365)


class NativeDay(StaffDay):
    """The browser's own date field: telephones bring a calendar, and screen readers know it."""

    def __init__(self, **kwargs):
        attrs = {"type": "date", "class": "field__input field__input--short"}
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d", attrs=attrs), **kwargs)


class UnitBoxes(forms.CheckboxSelectMultiple):
    template_name = "offices/closing/unit_boxes.html"


class ClosingForm(forms.Form):
    """offices: those that can be closed here; row: what is changed, or nothing."""

    default_renderer = PublicFormRenderer
    office = forms.ModelChoiceField(
        Office.objects.none(),
        label=gettext_lazy("Office"),
        error_messages={"required": gettext_lazy("Please choose the office that is closed.")},
    )
    first_day = NativeDay(
        label=gettext_lazy("Closed on, or from"),
        error_messages={"required": gettext_lazy("Please enter the first day on which it is closed.")},
    )
    last_day = NativeDay(
        label=gettext_lazy("Last day"),
        required=False,
        help_text=gettext_lazy("Leave it empty if it is one day only."),
    )
    until_further_notice = Tick(label=gettext_lazy("Closed until further notice"))
    reason = Pick(label=gettext_lazy("Reason"), choices=reasons.choices, required=False)
    reason_de = Line(
        label=gettext_lazy("Reason in your own words, in German"),
        required=False,
        max_length=120,
        help_text=gettext_lazy(
            "It is used instead of the reason from the list, and everybody reads it. Please name no person."
        ),
    )
    reason_en = Line(label=gettext_lazy("The same in English"), required=False, max_length=120)
    units = forms.MultipleChoiceField(
        label=gettext_lazy("Only these parts of the office are closed"),
        required=False,
        widget=UnitBoxes,
        help_text=gettext_lazy("Tick none if the whole office is closed."),
    )

    # What hardly anybody needs, in a part that opens.
    MORE = ["until_further_notice", "reason_de", "reason_en", "units"]

    def __init__(self, *args, offices, row: ConsultationException | None = None, **kwargs):
        self.offices, self.row = list(offices), row
        self.today = timezone.localdate()
        kwargs["initial"] = {**self._usual(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self._offer_offices()
        self._offer_units()

    def _usual(self) -> dict:
        if self.row is None:
            return {"first_day": self._next_day(), "office": self.offices[0] if self.offices else None}
        own = reasons.chosen_in(self.row) is None
        return {
            "first_day": self.row.first_day,
            "last_day": None if self.row.last_day == self.row.first_day else self.row.last_day,
            "until_further_notice": self.row.last_day is None,
            "reason": "" if own else reasons.chosen_in(self.row),
            **({name: getattr(self.row, name) for name in ["reason_de", "reason_en"]} if own else {}),
        }

    def _next_day(self) -> date:
        """Today; tomorrow once today's last consultation is over."""
        if len(self.offices) != 1:
            return self.today
        now = timezone.now()
        day = Schedule(self.offices[0], now).day(self.today)
        local = timezone.localtime(now).time()
        is_over = day.spans and day.spans[-1].closes <= local
        return self.today + timedelta(days=1) if is_over else self.today

    def _offer_offices(self) -> None:
        if len(self.offices) < 2 or self.row:
            del self.fields["office"]
            return
        choice: Any = self.fields["office"]
        choice.queryset = Office.objects.filter(pk__in=[each.pk for each in self.offices])

    def _offer_units(self) -> None:
        """Where there is something to choose from."""
        offered = {str(unit.pk): unit for office in self.offices for unit in _parts(office)}
        if not offered or self.row:
            del self.fields["units"]
            return
        with_place = len(self.offices) > 1
        self._units = offered
        boxes: Any = self.fields["units"]
        boxes.choices = [(key, _unit_in_words(unit, with_place)) for key, unit in offered.items()]

    @property
    def first_fields(self) -> list:
        return [
            self[name] for name in self.fields if name in ClosingForm.base_fields and name not in self.MORE
        ]

    @property
    def more_fields(self) -> list:
        return [self[name] for name in self.MORE if name in self.fields]

    @property
    def is_more_open(self) -> bool:
        """Whether something in there is filled in or wrong."""
        return any(field.errors or field.value() for field in self.more_fields)

    def clean(self):
        cleaned = super().clean()
        for check in [self._check_first_day, self._check_last_day, self._check_units, self._check_others]:
            if not self.errors:
                check()
        return cleaned

    def _check_first_day(self) -> None:
        first = self.cleaned_data["first_day"]
        is_as_before = self.row is not None and first == self.row.first_day
        if first < self.today and not is_as_before:
            self._refuse("first_day", _("This day is over. Please enter today or a later day."))
        elif first > self.today + FARTHEST:
            self._refuse("first_day", _("This day is more than two years away. Please check the year."))

    def _check_last_day(self) -> None:
        first, last = self.cleaned_data["first_day"], self.cleaned_data["last_day"]
        if last is None:
            return
        if self.cleaned_data["until_further_notice"]:
            sentence = _(
                "Please choose one of both: a last day, or until further notice. Empty this field, or take "
                "the tick away."
            )
            self._refuse("last_day", sentence)
        elif last < first:
            self._refuse("last_day", _("The last day must not be before the first day."))
        elif last < self.today:
            self._refuse("last_day", _("This day is over. Please enter today or a later day."))
        elif last > self.today + FARTHEST:
            self._refuse("last_day", _("This day is more than two years away. Please check the year."))

    def _check_units(self) -> None:
        if any(unit.office_id != self.whose.pk for unit in self._chosen):
            self._refuse("units", _("This belongs to another office."))

    def _check_others(self) -> None:
        if sentence := entered_already(self.entered, self.row):
            self._refuse("first_day", sentence)

    def _refuse(self, name: str, sentence: str) -> None:
        self.add_error(name, ValidationError(sentence))

    @cached_property
    def whose(self) -> Office:
        chosen = self.cleaned_data.get("office")
        known = {each.pk: each for each in self.offices}
        return known[chosen.pk] if chosen else self.offices[0]

    @property
    def _chosen(self) -> list:
        return [self._units[key] for key in self.cleaned_data.get("units", [])]

    @property
    def entered(self) -> Said:
        """What was entered, of a form without errors."""
        cleaned = self.cleaned_data
        own = {f"reason_{code}": cleaned[f"reason_{code}"] for code in languages()}
        endless = cleaned["until_further_notice"]
        # All parts of an office are the office.
        units = self._chosen if len(self._chosen) < len(_parts(self.whose)) else []
        return Said(
            office=self.whose,
            first_day=cleaned["first_day"],
            last_day=None if endless else cleaned["last_day"] or cleaned["first_day"],
            reasons=own if any(own.values()) else reasons.in_all_languages(cleaned["reason"]),
            units=[self.row.unit] if self.row and self.row.unit_id else units,
        )


def _unit_in_words(unit: Unit, with_place: bool) -> str:
    """In the language of the reader, or marked with its own."""
    name = pick(unit, "name")
    words = format_html('<span lang="{}">{}</span>', name.language, name)
    return format_html("{}: {}", pick(unit.office, "place"), words) if with_place else words


def _parts(office: Office) -> list:
    units = list(office.units.all())
    return units if len(units) > 1 else []
