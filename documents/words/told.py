"""All that staff are told of a file: what it tells of itself, and what there is to do."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.facts import FileFacts, Verdict, Weight
from documents.kinds import FileKind
from documents.words.found import sentence
from documents.words.remedies import remedy
from website.languages.spoken import Language


@dataclass(frozen=True)
class ToDo:
    what: str
    how: str
    is_barrier: bool


@dataclass(frozen=True)
class ToldOfFile:
    verdict: str
    facts: list[str]
    to_do: list[ToDo]
    to_look: str


def told_of(facts: FileFacts) -> ToldOfFile:
    found = facts.of_weight(Weight.BARRIER, Weight.MEND, Weight.LOOK)
    to_do: list[ToDo] = []
    for each in found:
        how = remedy(each.code, facts.kind)
        # Said once is enough.
        how = "" if any(how == before.how for before in to_do) else how
        to_do.append(ToDo(sentence(each), how, each.weight is Weight.BARRIER))
    return ToldOfFile(_verdict(facts), list(_facts(facts)), to_do, _to_look())


def _verdict(facts: FileFacts) -> str:
    if facts.verdict is Verdict.NO:
        return _("This file is not accessible: not everybody can read it.")
    return _(
        "No barrier was found. Whether the file is accessible no program can tell: a person has to look."
    )


def _to_look() -> str:
    return _(
        "What no program can tell: whether it is read aloud in the right order, whether the words for "
        "pictures fit them, and whether colours and letters can be told apart."
    )


def _facts(facts: FileFacts):
    kind = kind_in_words(facts.kind)
    if facts.pages:
        yield f"{kind}, {pages_in_words(facts.pages)}"
    else:
        yield kind
    if facts.title:
        yield _("Its title: “%(title)s”") % {"title": facts.title}
    if facts.language:
        yield _("Its language: %(language)s") % {"language": language_in_words(facts.language)}
    for each in facts.of_weight(Weight.GOOD):
        yield sentence(each)


def pages_in_words(pages: int) -> str:
    return ngettext("%(count)s page", "%(count)s pages", pages) % {"count": pages}


def kind_in_words(kind: str) -> str:
    return {
        FileKind.PDF: "PDF",
        FileKind.DOCX: _("Word document (DOCX)"),
        FileKind.ODT: _("OpenDocument text (ODT)"),
        FileKind.XLSX: _("Excel table (XLSX)"),
        FileKind.ODS: _("OpenDocument table (ODS)"),
        FileKind.PPTX: _("PowerPoint slides (PPTX)"),
        FileKind.ODP: _("OpenDocument slides (ODP)"),
        FileKind.TXT: _("plain text (TXT)"),
    }[FileKind(kind)]


# What the standard calls a kind of another language has a name of its own in our list.
_OWN_NAMES = {"fa-af": "prs", "ku": "kmr", "tl": "fil"}


def known_language(code: str) -> str:
    """Its code in our list of languages; "" for one that is not in it."""
    first = _OWN_NAMES.get(code.lower()) or code.split("-")[0].lower()
    first = _OWN_NAMES.get(first, first)
    return first if first in Language.values else ""


def language_in_words(code: str) -> str:
    known = known_language(code)
    return str(Language(known).label) if known else code
