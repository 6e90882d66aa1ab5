"""The control for rows that are shown from a moment on, and perhaps until another."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .choice import DATED, DRAFT, PUBLISHED, WORDS, PublishingChoice

CONTROL = "publication"


class SpanForm(forms.ModelForm):
    """For a MergedForm. No moment to begin is a draft. What nobody has chosen anew changes nothing."""

    starts: str
    ends: str

    publication = forms.ChoiceField(
        label=gettext_lazy("state"),
        choices=[(kind, WORDS[kind]) for kind in [DRAFT, PUBLISHED, DATED]],
        required=False,
        widget=PublishingChoice,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not {self.starts, self.ends} <= self.fields.keys():  # who may not change when it is shown
            self.fields.pop(CONTROL, None)
        if CONTROL in self.fields:
            # Cleaned last, after the two moments it decides on.
            self.fields[CONTROL] = self.fields.pop(CONTROL)
            moments = [
                self.get_initial_for_field(self.fields[each], each) for each in [self.starts, self.ends]
            ]
            self.initial[CONTROL] = _kind(*moments)

    def clean_publication(self):
        chosen = self.cleaned_data.get(CONTROL)
        if not chosen or {self.starts, self.ends} & self.errors.keys():
            return chosen
        starts, ends = self.cleaned_data.get(self.starts), self.cleaned_data.get(self.ends)
        if chosen == _kind(starts, ends):
            self._shows_what_is_stored()
        elif chosen == DRAFT:
            self._make_draft()
        elif chosen == DATED:
            self._give_a_beginning(starts, ends)
        else:
            self._publish_now(starts, ends)
        return chosen

    def _shows_what_is_stored(self) -> None:
        """If somebody else has published it meanwhile, nobody who sends this again takes that back unseen."""
        if self.is_stored and CONTROL in self.fields and not self._is_typed(self.starts):
            self.fields[CONTROL].bound_data = lambda data, initial: initial

    def _is_typed(self, name: str) -> bool:
        if self.is_stored:
            return not self.state.is_like(name, self._normal(name, self.cleaned_data[name]))
        return self[name]._has_changed()

    def _make_draft(self) -> None:
        if self._is_typed(self.starts):
            sentence = _("You have entered from when it is shown, and chosen “draft”. Please decide.")
            self.add_error(CONTROL, ValidationError(sentence, code="contradiction"))
        else:
            self.cleaned_data[self.starts] = None

    def _give_a_beginning(self, starts, ends) -> None:
        if starts:
            return
        if ends:
            self.cleaned_data[self.starts] = timezone.now()
        else:
            sentence = _("Please enter from when it is shown.")
            self.add_error(self.starts, ValidationError(sentence, code="required"))

    def _publish_now(self, starts, ends) -> None:
        now = timezone.now()
        if not starts or (starts > now and not self._is_typed(self.starts)):
            self.cleaned_data[self.starts] = now
        if ends and ends <= now and not self._is_typed(self.ends) and self.may_have_no_end:
            self.cleaned_data[self.ends] = None

    @property
    def may_have_no_end(self) -> bool:
        return not self.fields[self.ends].required

    @cached_property
    def changed_data(self):
        """The choice itself is stored nowhere; what follows from it may be more than what was typed."""
        names = [name for name in super().changed_data if name != CONTROL]
        if not self.is_bound:
            return names
        follow = [
            name
            for name in [self.starts, self.ends]
            if name in self.mine and name not in self.left_as_stored and self._differs(name)
        ]
        return list(dict.fromkeys([*names, *follow]))

    def _differs(self, name: str) -> bool:
        before = self.stored.get(name) if self.is_stored else self._normal(name, self.initial.get(name))
        return self.mine[name] != before


def as_shown_now(form: type[SpanForm], row) -> dict:
    """The two moments as they would be if it were shown now."""
    now = timezone.now()
    starts, ends = getattr(row, form.starts), getattr(row, form.ends)
    shown = {form.starts: starts if starts and starts <= now else now}
    if ends and ends <= now:
        shown[form.ends] = now + timedelta(days=1)
    return shown


def _kind(starts, ends) -> str:
    if not starts:
        return DRAFT
    return DATED if ends or starts > timezone.now() else PUBLISHED
