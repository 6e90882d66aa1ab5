"""The form of a document: its file is looked into before it is taken, and says what nobody need type."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from attachments.refused import RefusedError
from documents.facts import FileFacts
from documents.judging import judged
from documents.kinds import FileKind
from documents.words.told import known_language
from offices.judged.rows import filled_by_file
from offices.staff.one_office import OneOfficeForm
from website.languages.spoken import in_order

# What a file may be called that is a text: whatever else is one, such as a program, is published as none.
_OF_TEXTS = {"txt", "text"}


class JudgedForm(OneOfficeForm):
    # Of the file that came with this form.
    judged: FileFacts | None = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The fields that were left empty, and take what the file says.
        self.filled: dict[str, Any] = {}
        if "file" in self.fields:
            self.fields["file"].widget.attrs["accept"] = ",".join(f".{kind}" for kind in FileKind)
        if "language" in self.fields:
            self.fields["language"].choices = [("", "---------"), *in_order(get_language() or "")]

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            try:
                facts = judged(file)
                file.name = named_for(file.name or "", facts.kind)
            except RefusedError as refused:
                raise ValidationError(refused.sentence, code="refused") from refused
            self.judged = facts
        return file

    def clean(self):
        cleaned = super().clean()
        if self.judged:
            self._fill_in("pages", self.judged.pages)
            self._fill_in("language", known_language(self.judged.language))
        return cleaned

    def _fill_in(self, name: str, value) -> None:
        """Never over what somebody has typed; over what the file before has said, if untouched since."""
        if name not in self.cleaned_data:
            return
        typed = self.cleaned_data[name]
        before = filled_by_file(self.instance).get(name)
        is_of_file_before = before == typed and name in self.left_as_stored
        if typed in (None, "") or is_of_file_before:
            self.cleaned_data[name] = value
            if value not in (None, ""):
                self.filled[name] = value


def named_for(name: str, kind: str) -> str:
    """With the ending of what the file is, so that the right program opens it."""
    path = PurePath(name)
    ending = path.suffix.lower().removeprefix(".")
    if kind == FileKind.TXT and ending not in _OF_TEXTS:
        raise RefusedError(
            _(
                "By its content this is a plain text, by its name something else. Please save it as PDF, "
                "DOCX or ODT, or give it a name that ends with .txt, and choose it again."
            )
        )
    return name if ending == kind else f"{path.stem if path.suffix else name}.{kind}"
