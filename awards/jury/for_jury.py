"""What the jury reads of an entry: never how to reach somebody, and where it is anonymous nobody's name."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from awards.models import Entry
from website.bilingual import Text, pick


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


def answers_of(entry: Entry) -> list[Answered]:
    """In the order of the questions, without those that nobody answered."""
    said = {answer.question_id: answer.text for answer in entry.answers.all() if answer.text}
    asked = entry.edition.questions.all()
    return [Answered(pick(question, "text"), said[question.pk]) for question in asked if question.pk in said]
