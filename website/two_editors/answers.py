"""A form for people without an account that changes what others may change meanwhile.

    class EventForm(MergedAnswers, CheckedForm):
        units = [["price_kind", "price"]]  # what only makes sense together is merged together

    form = form_of(request, EventForm, initial=answers, stored=answers)

The view keeps the row locked from reading what is stored until it has written.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .in_words import readable
from .state import StateOfForm, normal


class AnswersState(forms.CharField):
    """What the page has shown once has been seen: drawn again, it is the state of now."""

    now = ""

    def __init__(self):
        super().__init__(required=False, widget=forms.HiddenInput)

    def clean(self, value):
        return value

    def bound_data(self, data, initial):
        return self.now


class MergedAnswers(forms.Form):
    # Names of fields that are one answer together.
    units: list[list[str]] = []
    changed_meanwhile = gettext_lazy(
        "The office has changed this meanwhile. It now says: “%(text)s”. What you entered is still here. "
        "If you go on, it takes the place of what the office has written."
    )

    loaded_state = AnswersState()

    def __init__(self, *args, stored: dict | None = None, **kwargs):
        """stored: what is in the database now, by the names of fields; None where nothing is stored yet."""
        super().__init__(*args, **kwargs)
        self.kept_of_others: list[str] = []
        # In another look or language: the form goes on with the state it was opened upon.
        self._is_redrawn = "loaded_state" in self.initial
        self.carry_state_of(stored)

    def carry_state_of(self, stored: dict | None) -> None:
        self.stored = None if stored is None else dict(stored)
        if self.stored is None:
            self.fields.pop("loaded_state", None)
            return
        state = str(StateOfForm.of({unit[0]: self._normal_of(unit, self.stored) for unit in self._units}))
        self.fields["loaded_state"].now = state
        if not self._is_redrawn:
            self.initial = {**self.initial, "loaded_state": state}

    @property
    def _units(self) -> list[list[str]]:
        together = {name for unit in self.units for name in unit}
        alone = [[name] for name in self.stored or {} if name in self.fields and name not in together]
        return [*self.units, *alone]

    def _normal_of(self, unit: list[str], values: dict) -> str:
        return "\n".join(normal(self.fields[name].prepare_value(values.get(name))) for name in unit)

    def _clean_fields(self):
        super()._clean_fields()
        if self.stored is not None:
            state = StateOfForm.read(self.cleaned_data.get("loaded_state"))
            for unit in self._units:
                self._merge(unit, state)

    def _merge(self, unit: list[str], state: StateOfForm) -> None:
        name, stored = unit[0], self._normal_of(unit, self.stored)
        if set(unit) & self.errors.keys():
            if not state.is_like(name, stored):
                self._tell(unit)
            return
        mine = self._normal_of(unit, self.cleaned_data)
        if state.is_untouched(name, mine=mine, stored=stored):
            if mine != stored:
                self._take_over(unit)
        elif self._would_wipe(name, state, mine=mine, stored=stored):
            self._tell(unit)

    def _would_wipe(self, name: str, state: StateOfForm, *, mine: str, stored: str) -> bool:
        is_nothing = not stored.strip() and not state.is_known
        return not is_nothing and state.is_in_conflict(name, mine=mine, stored=stored)

    def _take_over(self, unit: list[str]) -> None:
        for name in unit:
            value = self.fields[name].prepare_value(self.stored.get(name))
            self.fields[name].bound_data = lambda data, initial, now=value: now
            self.cleaned_data[name] = self._cleaned(name, value)
        self.kept_of_others.append(str(self.fields[unit[0]].label))

    def _cleaned(self, name: str, value):
        """As if it had been sent; what the office may write and others may not stays as it is."""
        try:
            return self.fields[name].clean("" if value is None else value)
        except ValidationError:
            return self.stored[name]

    def _tell(self, unit: list[str]) -> None:
        words = [
            self._stored_in_words(name) for name in unit if self.stored.get(name) not in {None, "", False}
        ]
        text = words[0][1] if len(words) == 1 == len(unit) else "; ".join(": ".join(each) for each in words)
        said = self.changed_meanwhile % {"text": text or _("(nothing)")}
        self.add_error(unit[0], ValidationError(said, code="changed"))

    def _stored_in_words(self, name: str) -> tuple[str, str]:
        field = self.fields[name]
        value = self.stored[name]
        words = (
            field.in_words(field.prepare_value(value))
            if hasattr(field, "in_words")
            else readable(value, None, field)
        )
        return str(field.label), str(words)

    def meanwhile(self) -> str:
        """For whoever looks through the answers: what others have changed and what stays so."""
        if not self.kept_of_others:
            return ""
        sentence = _(
            "The office has changed this meanwhile, and it stays as the office has written it: %(fields)s."
        )
        return sentence % {"fields": get_text_list(self.kept_of_others, _("and"))}
