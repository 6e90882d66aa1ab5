from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from attachments.forms.fields import Files
from attachments.forms.form import FormWithFiles
from awards.entries.forms.question_text import marked
from awards.entries.forms.until_deadline import FormUntilDeadline
from awards.entries.late import is_changeable
from awards.entries.missing import missing_documents
from awards.models import Entry


class EntryFilesForm(FormUntilDeadline, FormWithFiles):
    """Files for each document that the edition asks for, and others."""

    # Whoever reads the page learns what is missing; a browser knows only what is chosen now.
    use_required_attribute = False

    def __init__(self, *args, entry: Entry, **kwargs):
        super().__init__(*args, entry=entry, kept=entry.attachments.all(), **kwargs)
        asked = {f"document_{each.pk}": each for each in entry.edition.required_documents.all()}
        missing = missing_documents(entry)
        for name, document in asked.items():
            self.fields[name] = Files(label=marked(document, "name"), help_text=marked(document, "hint"))
            self.fields[name].required = document in missing
        self.fields["other"] = Files(label=_("Other files") if asked else _("Files"))
        self._documents = {name: document.pk for name, document in asked.items()}

    def clean(self):
        if is_changeable(self.entry, self.now) and not self._chosen():
            self.add_error(None, ValidationError(_("Please choose a file first."), code="none"))
        return super().clean()

    def _chosen(self) -> bool:
        return any(self.request.FILES.getlist(name) for name in self.fields)

    def document_of(self, field_name: str) -> int | None:
        """The number of the document that a field is for."""
        return self._documents.get(field_name)


class TakeAwayForm(FormUntilDeadline):
    """A button. Nothing is typed, so there is nothing to catch programs with; the link is the secret."""

    website = None
    started = None
