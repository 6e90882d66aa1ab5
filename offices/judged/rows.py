"""Documents whose files were looked into (documents/judging.py): what was found is kept in their rows.

So a page need not open a file. The row names the file it was found in, and the version of the questions: what
was put in its place, or came back from the history, is asked anew.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from django.utils.translation import override

from attachments.refused import NotNowError, RefusedError
from documents.facts import FileFacts
from documents.judging import VERSION, judged
from documents.refused import TooMuchError
from history.declarations import Rows
from offices.models import Document


def remember(document: Document, facts: FileFacts, filled: Mapping[str, Any] | None = None) -> None:
    """The row is stored, and its file has its name. filled: fields that took what it says."""
    _store(document, {"facts": facts.as_json(), "filled": dict(filled or {})})


def filled_by_file(document: Document) -> dict[str, Any]:
    """Fields that nobody had typed by then, with what they took."""
    stored = document.judged if isinstance(document.judged, dict) else {}
    return dict(stored.get("filled") or {})


def forget(document: Document) -> None:
    """Its file is gone."""
    document.judged = None
    document.save(update_fields=["judged"])


def is_judged(document: Document) -> bool:
    stored = document.judged if isinstance(document.judged, dict) else {}
    return stored.get("file") == document.file.name and stored.get("version") == VERSION


def judge(document: Document) -> str:
    """Looks into a file that is published already. Why it could not be published today; "" where it could.

    Raises OSError where it is lost.
    """
    with document.file.open() as file:
        try:
            # The sentence is kept as the catalogue has it, for readers of any language.
            with override(None):
                facts = judged(file)
        except NotNowError as refused:
            return refused.sentence
        except RefusedError as refused:
            is_known = not isinstance(refused, TooMuchError)
            _store(document, {"refused": refused.sentence[:1000], "is_known": is_known})
            return refused.sentence
    remember(document, facts, filled_by_file(document))
    return ""


def not_judged() -> Iterator[Document]:
    for document in Document.objects.exclude(file="").select_related("office").order_by("pk").iterator(200):
        if not is_judged(document):
            yield document


@contextmanager
def judged_again(rows: Rows) -> Iterator[None]:
    """rows: keys by model, of what comes back from the history."""
    yield
    for document in Document.objects.filter(pk__in=rows.get(Document, ())).exclude(file=""):
        if not is_judged(document):
            with suppress(OSError):
                judge(document)


def _store(document: Document, found: dict) -> None:
    document.judged = {"file": document.file.name, "version": VERSION, **found}
    # For lists, which ask the database.
    document.judged["has_barrier"] = document.has_barrier
    document.save(update_fields=["judged"])
