from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from attachments.forms.fields import Files
from attachments.forms.form import FormWithFiles
from awards.entries.forms.question_text import marked
from awards.entries.forms.until_deadline import FormUntilDeadline
from awards.entries.late import is_changeable
from awards.entries.missing import missing_documents
from awards.models import Entry


class EntryFilesFields(FormUntilDeadline, FormWithFiles):
    """Files for each document that the edition asks for, and others."""

    # Whoever reads the page learns what is missing; a browser knows only what is chosen now.
    use_required_attribute = False

    def __init__(self, *args, entry: Entry, **kwargs):
        super().__init__(*args, entry=entry, kept=entry.attachments.all(), **kwargs)
        for document in missing_documents(entry):
            self.fields[_name(document)].required = True

    def clean(self):
        if is_changeable(self.entry, self.now) and not self._chosen():
            self.add_error(None, ValidationError(_("Please choose a file first."), code="none"))
        return super().clean()

    def _chosen(self) -> bool:
        return any(self.request.FILES.getlist(name) for name in self.fields)

    def document_of(self, field_name: str) -> int | None:
        """The number of the document that a field is for."""
        return self.documents.get(field_name)


class TakeAwayForm(FormUntilDeadline):
    """A button. Nothing is typed, so there is nothing to catch programs with; the link is the secret."""

    website = None
    started = None


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
