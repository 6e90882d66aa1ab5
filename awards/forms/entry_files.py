from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from awards.late import why_not_changeable
from awards.marked_words import marked
from awards.missing import missing_documents
from awards.models import Entry
from website.attachments.fields import Files
from website.attachments.form import FormWithFiles
from website.public_forms.guarded_form import GuardedForm


class EntryFilesFields(FormWithFiles):
    """Files for each document that the edition asks for, and others."""

    is_behind_a_link = True
    # Whoever reads the page learns what is missing; a browser knows only what is chosen now.
    use_required_attribute = False

    def __init__(self, *args, entry: Entry, now, **kwargs):
        super().__init__(*args, kept=entry.attachments.all(), **kwargs)
        self.entry, self.now = entry, now
        for document in missing_documents(entry):
            self.fields[_name(document)].required = True

    def clean(self):
        """Nothing is looked into that could not be kept."""
        if sentence := why_not_changeable(self.entry, self.now):
            self.add_error(None, ValidationError(sentence, code="late"))
        elif not any(self.request.FILES.getlist(name) for name in self.fields):
            self.add_error(None, ValidationError(_("Please choose a file first."), code="none"))
        return super().clean()

    def document_of(self, field_name: str) -> int | None:
        """The number of the document that a field is for."""
        return self.documents.get(field_name)


class TakeAwayForm(GuardedForm):
    """A button. Nothing is typed, so there is nothing to catch programs with; the link is the secret."""

    website = None
    started = None

    def __init__(self, *args, entry: Entry, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.entry, self.now = entry, now

    def clean(self):
        cleaned = super().clean()
        if sentence := why_not_changeable(self.entry, self.now):
            self.add_error(None, ValidationError(sentence, code="late"))
        return cleaned


def files_form_of(entry: Entry) -> type[EntryFilesFields]:
    """The form with the documents of the edition, in the active language."""
    asked = entry.edition.required_documents.all()
    fields = {
        _name(each): Files(label=marked(each, "name"), help_text=marked(each, "hint")) for each in asked
    }
    other = Files(label=_("Other files") if fields else _("Files"))
    numbers = {_name(each): each.pk for each in asked}
    return type("EntryFilesForm", (EntryFilesFields,), {**fields, "other": other, "documents": numbers})


def _name(document) -> str:
    return f"document_{document.pk}"
