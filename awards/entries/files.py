"""The files of an entry in words: what was asked for and has arrived, and what each file is called."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from awards.entries.missing import arrived_documents
from awards.models import Entry, EntryAttachment, RequiredDocument
from website.formats.in_words import file_size


@dataclass(frozen=True)
class Asked:
    """One line of the checklist: a document, and how far it is."""

    document: RequiredDocument
    words: str
    files: list[EntryAttachment]


def checklist(entry: Entry) -> list[Asked]:
    files, arrived = list(entry.attachments.all()), arrived_documents(entry)
    lines = []
    for document in entry.edition.required_documents.all():
        its = [file for file in files if file.document_id == document.pk]
        lines.append(Asked(document, _words(document, its, document.pk in arrived), its))
    return lines


def _words(document: RequiredDocument, files: list, has_arrived: bool) -> str:
    if files:
        return _("Has arrived:")
    if has_arrived:
        return _("The office has got it.")
    return _("Is still missing.") if document.is_required else _("You may send it along.")


def in_one_line(file: EntryAttachment) -> str:
    return f"{file.name} ({file.get_kind_display()}, {file_size(file.size)})"


def name_for_jury(file: EntryAttachment) -> str:
    """What tells a juror nothing about who has entered: "K7F2-XXXX-2.pdf"."""
    in_order = sorted(file.entry.attachments.all(), key=lambda each: (each.uploaded_at, each.pk))
    number = 1 + [each.pk for each in in_order].index(file.pk)
    return f"{file.entry.reference}-{number}.{file.kind}"
