"""An event in one language is an event: staff are told what is missing in the other, and are not held up."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from events.words.missing import missing_texts
from offices.staff.one_office import OneOfficeForm
from website.languages.bilingual import languages

TITLES = [f"title_{code}" for code in languages()]


class OneTitleForm(OneOfficeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in TITLES:
            if name in self.fields:
                self.fields[name].required = False

    def clean(self):
        cleaned = super().clean()
        asked = [name for name in TITLES if name in self.fields]
        if asked and not any(self.cleaned_data.get(name) or name in self.errors for name in asked):
            sentence = _("Please write the title in one language at least.")
            self.add_error(asked[0], ValidationError(sentence, code="required"))
        return cleaned


class TellsMissingTexts:
    """For a ModelAdmin whose rows are events, or have one."""

    @admin.display(description=_("texts"))
    def texts_missing(self, obj):
        event = getattr(obj, "event", obj)
        found = missing_texts(event) if event and event.pk else []
        return format_html_join("", "<p>{}</p>", ([each] for each in found)) or "–"
