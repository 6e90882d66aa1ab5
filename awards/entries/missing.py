"""What an entry still lacks to be complete, in words, in the active language."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from awards.models import Entry, RequiredDocument
from website.languages.bilingual import Text, languages, pick


def missing(entry: Entry) -> list[Text]:
    """Each as a text with its language: names of questions and documents may exist in German only."""
    return [*_fields(entry), *_questions(entry), *_documents(entry), *_consent(entry)]


def missing_documents(entry: Entry) -> list[RequiredDocument]:
    """What has to be sent along and has not arrived."""
    arrived = arrived_documents(entry)
    asked = entry.edition.required_documents.all()
    return [document for document in asked if document.is_required and document.pk not in arrived]


def arrived_documents(entry: Entry) -> set[int]:
    """What is attached, and what staff have got by post or by e-mail."""
    received = {document.pk for document in entry.documents_received.all()}
    return received | {each.document_id for each in entry.attachments.all() if each.document_id}


def _ours(words: str) -> Text:
    return Text(words, get_language() or languages()[0])


def _fields(entry: Entry) -> list[Text]:
    asked = {"title": _("Title"), "description": _("Description")}
    if entry.is_nomination:
        asked |= {
            "nominee_name": _("Whom do you nominate?"),
            "nominee_email": _("The nominee’s e-mail"),
        }
    return [_ours(label) for name, label in asked.items() if not getattr(entry, name)]


def _questions(entry: Entry) -> list[Text]:
    answered = {each.question_id for each in entry.answers.all() if each.text}
    asked = entry.edition.questions.all()
    return [pick(each, "text") for each in asked if each.is_required and each.pk not in answered]


def _documents(entry: Entry) -> list[Text]:
    return [pick(document, "name") for document in missing_documents(entry)]


def _consent(entry: Entry) -> list[Text]:
    if not entry.is_nomination or entry.is_draft or entry.consent == Entry.Consent.GIVEN:
        return []
    return [_ours(_("The nominee’s consent"))]
