"""An entry as its author takes it along: as a text to read, and as data."""

import json

from django.utils import timezone
from django.utils.translation import gettext as _

from awards.entries.files import in_one_line
from awards.entries.forms.entry import EntryForm
from awards.entries.status import state_in_words
from awards.models import Entry, EntryAttachment
from awards.words.names import name_with_year
from website.languages.bilingual import pick
from website.rich_text.plain_text import plain_text


def as_text(entry: Entry, form: EntryForm) -> str:
    lines = [
        str(name_with_year(entry.edition)),
        f"{_('Reference')}: {entry.reference}",
        state_in_words(entry),
    ]
    for group in form.answers():
        lines += ["", str(group["title"]).upper()]
        for answer in group["answers"]:
            lines += ["", f"{_plain(answer.label)}", *answer.text.splitlines()]
    if files := entry.attachments.all():
        lines += ["", _("Files").upper(), "", *map(in_one_line, files)]
    return "\n".join(lines) + "\n"


def _plain(label) -> str:
    return plain_text(str(label))


def as_json(entry: Entry) -> str:
    """Keys are English in both languages; what was typed stays as it is."""
    names = ["name", "email", "phone", "organisation", "title", "description"]
    if entry.is_nomination:
        names += ["nominee_name", "nominee_email", "consent"]
    answers = {each.question_id: each.text for each in entry.answers.all()}
    documents = {each.pk: str(pick(each, "name")) for each in entry.edition.required_documents.all()}
    data = {
        "award": str(name_with_year(entry.edition)),
        "reference": entry.reference,
        "kind": entry.kind,
        "state": entry.state,
        "begun": _moment(entry.created),
        "sent": _moment(entry.sent_at),
        "deleted_on": entry.delete_on.isoformat(),
        **{name: str(getattr(entry, name)) for name in names},
        "answers": [
            {"question": str(pick(each, "text")), "answer": answers.get(each.pk, "")}
            for each in entry.edition.questions.all()
        ],
        "files": [_file(each, documents) for each in entry.attachments.all()],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _file(attachment: EntryAttachment, documents: dict[int, str]) -> dict:
    """documents: the names of those that are asked for, by their numbers."""
    return {
        "name": attachment.name,
        "kind": attachment.kind,
        "size": attachment.size,
        "sent": _moment(attachment.uploaded_at),
        "document": documents.get(attachment.document_id, ""),
    }


def _moment(moment) -> str | None:
    return timezone.localtime(moment).isoformat() if moment else None
