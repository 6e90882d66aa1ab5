"""A form with files, which are kept while other answers are wrong: a browser cannot choose them once more.

    @takes_files
    @public_form
    def documents(request, …):
        form = form_of(request, DocumentsForm, kept=draft.documents.all())
        with transaction.atomic():
            lock(draft)
            for field_name, file in form.still_new(draft.documents.all()):
                draft.documents.add(Document.of(file), bulk=False)
        if form.is_valid():
            return redirect(…)
        return form_page(request, "…", {"form": form, "documents": draft.documents.oldest_first()})

In one function: what could not be stored is said in the form, before anybody asks whether it is valid.
The draft is a row that is there before: its page lists what is kept, and each file can be taken away again.
"""

from attachments.apart.effort import Effort
from attachments.safe_file import SafeFile
from website.public_forms.guarded_form import GuardedForm
from website.public_forms.guards.client import sender_of_day
from website.public_forms.guards.token import token_is_right

from .fields import Files
from .reception import Reception


class FormWithFiles(GuardedForm):
    """kept: the attachments of the draft (an AttachmentQuerySet), which count for the limits of an entry."""

    def __init__(self, *args, kept=None, **kwargs):
        super().__init__(*args, **kwargs)
        self._kept = kept
        self._accepted: list[tuple[str, SafeFile]] = []

    def accepted_files(self) -> list[tuple[str, SafeFile]]:
        """The safe ones, each with the name of its field: to be stored, whatever else is wrong."""
        if self.is_bound:
            self.is_valid()
        elif self._is_drawn_anew_with_files() and not self.retry_after:
            self._accepted = self._received(self.request.FILES.getlist).accepted
        return self._accepted

    def still_new(self, kept) -> list[tuple[str, SafeFile]]:
        """What of these can be stored now: another tab may have sent some meanwhile."""
        reception = Reception.beside(kept)
        for name, file in self.accepted_files():
            reception.add(name, file)
        for name, sentence in reception.sentences if self.is_bound else []:
            self.add_error(name, sentence)
        return reception.accepted

    def clean(self):
        cleaned = super().clean()
        if self._is_abuse():
            return cleaned
        reception = self._received(lambda name: cleaned.get(name, []))
        self._accepted = reception.accepted
        for name, sentence in reception.sentences:
            self.add_error(name, sentence)
        return cleaned

    def said(self) -> dict:
        return {name: value for name, value in super().said().items() if name not in self._file_fields()}

    def _received(self, uploads_of) -> Reception:
        reception = Reception.beside(self._kept)
        reception.effort = Effort(sender_of_day(self.request))
        for name in self._file_fields():
            reception.take(name, uploads_of(name))
        return reception

    def _file_fields(self) -> list[str]:
        return [name for name, field in self.fields.items() if isinstance(field, Files)]

    def _is_abuse(self) -> bool:
        """Or half a form. Nothing of it is looked into or kept."""
        return bool(self.non_field_errors() or self.errors.keys() & GuardedForm.base_fields.keys())

    def is_attempt(self):
        return super().is_attempt() or self._is_drawn_anew_with_files()

    def _is_drawn_anew_with_files(self) -> bool:
        """Somebody chose files and then a larger text: they have arrived, and shall not be chosen again."""
        return bool(self.request.method == "POST" and self.request.FILES and token_is_right(self.request))
