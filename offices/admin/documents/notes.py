"""Above the fields of a document: what its file tells, what to do, and where both say something else."""

from collections.abc import Iterator

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import gettext as _

from attachments.refused import RefusedError
from documents.facts import FileFacts
from documents.judging import judged
from documents.words.told import (
    known_language,
    language_in_words,
    pages_in_words,
    told_of,
)
from offices.models import Document
from website.admin.field_note import FieldNote


def add_notes(form) -> None:
    """The form may be bound, with a file that is not stored yet."""
    facts, refused = _known(form)
    if "file" in form.fields and (facts or refused):
        form.notes["file"] = _of_file(facts, refused)
    if facts is None:
        return
    for name, sentence in differences(facts, _typed(form)):
        if name in form.fields:
            form.notes[name] = _sentence(name, sentence)
    title = "title_de"
    if facts.title and title in form.fields and not form[title].value():
        words = _("The file calls itself “%(title)s”.") % {"title": facts.title}
        form.notes[title] = _sentence(title, words)


def differences(facts: FileFacts, typed: dict) -> Iterator[tuple[str, str]]:
    """The name of a field, and a question. What is entered holds."""
    pages, language = typed.get("pages"), typed.get("language")
    if pages and facts.pages and pages != facts.pages:
        sentence = _("Here it says %(entered)s, but the file has %(found)s. Is that right?")
        said = {"entered": pages_in_words(pages), "found": pages_in_words(facts.pages)}
        yield "pages", sentence % said
    of_file = known_language(facts.language)
    if language and facts.language and language != of_file:
        sentence = _("Here it says %(entered)s, but the file says of itself: %(found)s. Which is right?")
        said = {"entered": language_in_words(language), "found": language_in_words(facts.language)}
        yield "language", sentence % said
    if typed.get("accessible") == Document.Accessible.YES and facts.barriers:
        sentence = _(
            "Here it says “accessible”, but not everybody can read the file: see “What you can do” at the "
            "file. Is it right all the same?"
        )
        yield "accessible", sentence


def _typed(form) -> dict:
    if form.is_bound:
        return {**form.initial, **getattr(form, "cleaned_data", {})}
    return form.initial


def _known(form) -> tuple[FileFacts | None, str]:
    """What is known of the file that would be stored, and why it could not be published today."""
    document = form.instance
    if form.is_bound and (form.judged or "file" in form.errors):
        return form.judged, ""
    if not (document.pk and document.file):
        return None, ""
    if document.facts or document.refused:
        return document.facts, _(document.refused) if document.refused else ""
    try:
        with document.file.open() as file:
            return judged(file), ""
    except RefusedError as refused:
        return None, refused.sentence
    except OSError:
        return None, ""


def _of_file(facts: FileFacts | None, refused: str) -> FieldNote:
    key = "note-file"
    given = {"key": key, "told": told_of(facts) if facts else None, "refused": refused}
    return FieldNote(render_to_string("admin/offices/document/file_facts.html", given), key, f"{key}-verdict")


def _sentence(name: str, sentence: str) -> FieldNote:
    key = f"note-{name}"
    html = format_html('<p class="file-facts file-facts__question" id="{}-words">{}</p>', key, sentence)
    return FieldNote(html, key, f"{key}-words")
