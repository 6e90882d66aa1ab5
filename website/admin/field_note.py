"""What somebody should know about a field of a form, right above it, in every layout Django's admin has."""

from dataclasses import dataclass

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class FieldNote:
    """key: the id of the whole, for links. described_by: the id in it of what is read with the field."""

    html: SafeString
    key: str = ""
    described_by: str = ""


class FieldWithNote(forms.BoundField):
    """For a form with notes, by the names of its fields."""

    def as_widget(self, *args, **kwargs):
        widget = super().as_widget(*args, **kwargs)
        note = self.note
        if note is None:
            return widget
        if not note.key:
            return format_html("{}{}", note.html, widget)
        return format_html('<div class="with-note" id="{}">{}{}</div>', note.key, note.html, widget)

    @property
    def note(self) -> FieldNote | None:
        return getattr(self.form, "notes", {}).get(self.name)

    @property
    def aria_describedby(self):
        described = super().aria_describedby
        if self.note is None or described is None:
            return described
        return " ".join(filter(None, [described, self.note.described_by]))
