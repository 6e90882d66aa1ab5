"""What a file tells of itself, read from its content: facts, and what was found in it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

LONGEST_TITLE = 200  # characters
LONGEST_LANGUAGE = 20  # characters
# Of the pages on which something was found.
NAMED_PAGES = 8


class Weight(StrEnum):
    # Somebody cannot read it, for sure.
    BARRIER = "barrier"
    # It should be mended, and decides nothing by itself.
    MEND = "mend"
    # A person has to look: no program can tell.
    LOOK = "look"
    GOOD = "good"


class FindingCode(StrEnum):
    """The names of what can be found: stored, and put into words where somebody reads them (words/)."""

    UNTAGGED = "untagged"
    EMPTY_TAGS = "empty_tags"
    ONLY_PICTURES = "only_pictures"
    SOME_PICTURES = "some_pictures"
    NO_TEXT = "no_text"
    RECOGNISED_TEXT = "recognised_text"
    NO_LANGUAGE = "no_language"
    READING_FORBIDDEN = "reading_forbidden"
    COPYING_FORBIDDEN = "copying_forbidden"
    UNREADABLE_LETTERS = "unreadable_letters"
    FIELDS_WITHOUT_NAMES = "fields_without_names"
    PICTURES_WITHOUT_WORDS = "pictures_without_words"
    TABLES_WITHOUT_HEAD = "tables_without_head"
    NO_HEADINGS = "no_headings"
    NO_TITLE = "no_title"
    TITLE_IS_FILE_NAME = "title_is_file_name"
    TITLE_NOT_SHOWN = "title_not_shown"
    NO_BOOKMARKS = "no_bookmarks"
    SLIDES_WITHOUT_TITLE = "slides_without_title"
    NAMELESS_SHEETS = "nameless_sheets"
    OLD_ENCODING = "old_encoding"
    FAULTS_MENDED = "faults_mended"
    SCRIPT = "script"
    HIDDEN_PARTS = "hidden_parts"
    COMMENTS = "comments"
    TRACKED_CHANGES = "tracked_changes"
    NOT_ALL_PAGES = "not_all_pages"
    CLAIMS_PDF_UA = "claims_pdf_ua"
    TAGGED = "tagged"
    HEADINGS = "headings"


_BARRIERS = {
    FindingCode.UNTAGGED,
    FindingCode.EMPTY_TAGS,
    FindingCode.ONLY_PICTURES,
    FindingCode.SOME_PICTURES,
    FindingCode.NO_TEXT,
    FindingCode.NO_LANGUAGE,
    FindingCode.READING_FORBIDDEN,
    FindingCode.COPYING_FORBIDDEN,
    FindingCode.UNREADABLE_LETTERS,
    FindingCode.FIELDS_WITHOUT_NAMES,
    FindingCode.PICTURES_WITHOUT_WORDS,
}
_TO_LOOK_AT = {
    FindingCode.RECOGNISED_TEXT,
    FindingCode.SCRIPT,
    FindingCode.HIDDEN_PARTS,
    FindingCode.COMMENTS,
    FindingCode.TRACKED_CHANGES,
    FindingCode.NOT_ALL_PAGES,
}
_GOOD = {FindingCode.CLAIMS_PDF_UA, FindingCode.TAGGED, FindingCode.HEADINGS}


@dataclass(frozen=True)
class Finding:
    """count: of how many; of: out of how many; pages: the numbers of the first ones."""

    code: FindingCode
    count: int = 0
    of: int = 0
    pages: tuple[int, ...] = ()

    @property
    def weight(self) -> Weight:
        if self.code in _BARRIERS:
            return Weight.BARRIER
        if self.code in _TO_LOOK_AT:
            return Weight.LOOK
        return Weight.GOOD if self.code in _GOOD else Weight.MEND


def nothing_to_read(pictures: int, of: int = 0) -> Finding:
    """Of a file without a single letter."""
    if pictures:
        return Finding(FindingCode.ONLY_PICTURES, pictures, of)
    return Finding(FindingCode.NO_TEXT)


class Verdict(StrEnum):
    """Whether everybody can read it. That a file is accessible no program can tell: a person says so."""

    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class FileFacts:
    """kind: the ending of such files. language: as the file names it, such as "de-DE"; "" if not."""

    kind: str
    pages: int | None = None
    title: str = ""
    language: str = ""
    found: tuple[Finding, ...] = field(default=())

    @property
    def verdict(self) -> Verdict:
        return Verdict.NO if self.barriers else Verdict.UNKNOWN

    @property
    def barriers(self) -> list[Finding]:
        return self.of_weight(Weight.BARRIER)

    def of_weight(self, *weights: Weight) -> list[Finding]:
        return [each for weight in weights for each in self.found if each.weight is weight]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Any) -> "FileFacts | None":
        """None for what another version of the site has written."""
        if not isinstance(stored, Mapping):
            return None
        try:
            found = tuple(
                Finding(FindingCode(each["code"]), each["count"], each["of"], tuple(each["pages"]))
                for each in stored["found"]
            )
            return cls(stored["kind"], stored["pages"], stored["title"], stored["language"], found)
        except (KeyError, TypeError, ValueError):
            return None


def one_line(text: str, longest: int = LONGEST_TITLE) -> str:
    """As it can be kept and shown: what nobody sees is left out, NUL above all."""
    return " ".join("".join(map(_seen, text)).split())[:longest].strip()


def _seen(sign: str) -> str:
    if sign.isprintable() or sign in _JOINERS:
        return sign
    return "" if unicodedata.category(sign) == "Cf" else " "


# They say how letters of Persian and others are written.
_JOINERS = "\u200c\u200d"


def plain_language(code: str) -> str:
    """ "de-DE" of "de_de"; "" for what is no name of a language."""
    parts = code.strip().replace("_", "-").split("-")
    first = parts[0].lower()
    if not (first.isascii() and first.isalpha() and 2 <= len(first) <= 3) or first in _NO_LANGUAGES:
        return ""
    rest = [part for part in parts[1:] if part.isascii() and part.isalnum() and len(part) <= 8]
    return "-".join([first, *rest])[:LONGEST_LANGUAGE].rstrip("-")


# "Not a language", "undetermined", and what programs of offices write for "none".
_NO_LANGUAGES = {"zxx", "und", "mul", "mis", "non"}
