"""The base of every form that stores what a visitor sends. Protection against abuse is validation here."""

from dataclasses import dataclass
from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from website.formats.in_words import clock_time

from .guards.honeypot import Honeypot
from .guards.started import Started
from .guards.token import token_is_right
from .renderer import PublicFormRenderer
from .sections import DrawnSection, FormSection, drawn, names_in, titles_within


@dataclass(frozen=True)
class Problem:
    """One line of the error summary. anchor is the id of the field, "" where it is about the whole form."""

    anchor: str
    label: str
    sentence: str


class GuardedForm(forms.Form):
    """Takes the request it came with. What it refuses it keeps: every field shows what was typed."""

    default_renderer = PublicFormRenderer
    # Said at the door (website/public_forms/form_page.py): the seconds this sender has to wait.
    retry_after = 0
    # The parts of a long form; every visible field is in one of them. A short form has none.
    sections: list[FormSection] = []
    # Behind a link that only its reader has no program comes by, and whoever corrects one word is quick.
    is_behind_a_link = False

    website = Honeypot()
    started = Started()

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request
        if self.is_behind_a_link and "started" in self.fields:
            self.fields["started"].minimum_seconds = 0

    def clean(self):
        cleaned = super().clean()
        for guard in [self._refuse_too_many, self._refuse_half_a_form, self._refuse_foreign_form]:
            try:
                guard()
            except ValidationError as error:
                self.add_error(None, error)
                break
        return cleaned

    def is_attempt(self) -> bool:
        """Whether it counts for how often one sender may send."""
        return self.is_bound

    def _refuse_too_many(self):
        if self.retry_after:
            moment = timezone.localtime() + timedelta(seconds=self.retry_after)
            raise ValidationError(
                _(
                    "Very many messages came from your connection. Please send again at %(time)s. "
                    "Your text stays on this page until then."
                )
                % {"time": clock_time(moment.time())},
                code="too_many",
            )

    def _refuse_half_a_form(self):
        """The last field of the page is missing where the connection broke on the way."""
        if "complete" not in self.data:
            raise ValidationError(
                _("Not everything has arrived. Please look through it once more and send it again."),
                code="incomplete",
            )

    def _refuse_foreign_form(self):
        if not token_is_right(self.request):
            raise ValidationError(
                _(
                    "Your browser has lost the cookie that protects this form. Please send it again. "
                    "If this comes back, your browser refuses cookies: then please phone or write an e-mail."
                ),
                code="token",
            )

    def said(self) -> dict:
        """What the visitor says, without what only guards the form."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in GuardedForm.base_fields
        }

    def drawn_sections(self) -> list[DrawnSection]:
        return drawn(self, self.sections)

    def fields_outside_sections(self) -> list:
        """In a short form all of them."""
        inside = set(names_in(self.sections))
        return [field for field in self.visible_fields() if field.name not in inside]

    def problems(self) -> list[Problem]:
        """What the error summary lists, in the order of the page."""
        whole = [Problem("", "", sentence) for sentence in self.non_field_errors()]
        order = [name for name in self._in_order_of_page() if name in self.errors]
        return whole + [self._problem(self[name]) for name in order]

    def _in_order_of_page(self) -> list[str]:
        inside = list(names_in(self.sections))
        return inside + [name for name in self.fields if name not in inside]

    def _problem(self, field) -> Problem:
        sentence = field.errors[0]
        if field.name in GuardedForm.base_fields:
            return Problem("", "", sentence)
        first = field.subwidgets[0].id_for_label if field.use_fieldset else field.id_for_label
        part = titles_within(self.sections).get(field.name)
        return Problem(first, f"{part}, {field.label}" if part else field.label, sentence)

    def problems_title(self) -> str:
        if self.retry_after:
            return _("Please wait a moment")
        # What only guards the form is no answer that is missing.
        count = sum(bool(problem.anchor) for problem in self.problems())
        if not count:
            return _("Not sent yet")
        return ngettext(
            "One thing is missing or not right yet", "%(count)s things are missing or not right yet", count
        ) % {"count": count}
