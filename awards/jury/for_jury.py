"""What the jury reads of an entry: never how to reach somebody, and where it is anonymous nobody's name."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from awards.entries.files import name_for_jury
from awards.models import Entry, EntryAttachment
from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class Answered:
    question: Text
    text: str


def who_entered(entry: Entry) -> list[tuple[str, str]]:
    """Labels and names; nothing where the edition is anonymous."""
    if entry.edition.is_anonymous:
        return []
    by = ", ".join(filter(None, [entry.name, entry.organisation]))
    if not entry.is_nomination:
        return [(_("Entered by"), by)]
    return [(_("Nominated"), entry.shown_nominee), (_("Nominated by"), by)]


@dataclass(frozen=True)
class File:
    row: EntryAttachment
    name: str
    # What it was asked for; None for what somebody sent beside it.
    document: Text | None


def files_of(entry: Entry) -> list[File]:
    """Where the edition is anonymous, only those that the office has looked through."""
    rows = entry.attachments.for_jury().select_related("document", "entry__edition")
    return [File(row, name_of(row), pick(row.document, "name") if row.document else None) for row in rows]


def name_of(file: EntryAttachment) -> str:
    """What its sender called it, unless that might tell who they are."""
    return name_for_jury(file) if file.entry.edition.is_anonymous else file.name


def answers_of(entry: Entry) -> list[Answered]:
    """In the order of the questions, without those that nobody answered."""
    said = {answer.question_id: answer.text for answer in entry.answers.all() if answer.text}
    asked = entry.edition.questions.all()
    return [Answered(pick(question, "text"), said[question.pk]) for question in asked if question.pk in said]
