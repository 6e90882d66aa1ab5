"""A form in our own markup, and what is wrong with it in the words of the summary above it."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .renderer import PublicFormRenderer
from .sections import DrawnSection, FormSection, drawn, names_in, titles_within


@dataclass(frozen=True)
class Problem:
    """One line of the error summary. anchor is the id of the field, "" where it is about the whole form."""

    anchor: str
    label: str
    sentence: str


class ShownForm(forms.Form):
    """What components/form.html draws."""

    default_renderer = PublicFormRenderer
    # Said at the door: the seconds this sender has to wait.
    retry_after = 0
    # The parts of a long form; every visible field is in one of them. A short form has none.
    sections: list[FormSection] = []
    # Fields that nobody sees, and that guard the form.
    guards: dict = {}

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
        if field.name in self.guards:
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
