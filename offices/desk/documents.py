"""Published files that not everybody can read: who asks for another form has to be answered."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.words.found import sentence
from offices.desk.lines import SHOWN, DeskLine, Viewer
from offices.desk.ways import to_list, to_row
from offices.models import Document, Office
from offices.staff.roles import EDITORS


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    """Of the offices that are loaded already: nothing more is asked."""
    for office in viewer.offices(EDITORS):
        yield from _of_office(office)


def _of_office(office: Office) -> Iterator[DeskLine]:
    found = [document for document in office.documents.all() if document.file and document.has_barrier]
    for document in found[:SHOWN]:
        words = _("“%(title)s”: not everybody can read this file.") % {"title": document}
        yield DeskLine(words, to_row(document, "file"), note=_why(document), office=office)
    if len(found) > SHOWN:
        more = len(found) - SHOWN
        words = ngettext(
            "And %(count)s more file that not everybody can read.",
            "And %(count)s more files that not everybody can read.",
            more,
        )
        yield DeskLine(words % {"count": more}, to_list(Document, its_file="barrier"), office=office)


def _why(document: Document) -> str:
    facts = document.facts
    return sentence(facts.barriers[0]) if facts and facts.barriers else _(document.refused)
