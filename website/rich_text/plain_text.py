"""Texts without their formats, for places that take none: previews, structured data, address cards."""

import re
from html import escape, unescape

from django.utils.text import normalize_newlines

from website.reading.characters import IMPOSSIBLE
from website.rich_text.links import with_told_addresses

# Where one block of rich text ends, the next begins a new paragraph.
_END_OF_BLOCK = re.compile(r"<br>|</(?:p|li|h3|h4)>")
_TAG = re.compile(r"<[^>]*>")

# What else ends a line, or is taken for it by Python and by readers of calendars.
_ENDS_OF_LINES = re.compile("\r\n?|[\x85\u2028\u2029]")
# Characters that XML and calendars cannot carry. They come with what staff paste from other programs.
_NOT_PRINTABLE = re.compile(f"[{IMPOSSIBLE}\r\x7f-\x9f]")

# Words that end with a full stop in the middle of a sentence, beside single letters ("z. B.").
_ABBREVIATIONS = {"Dr", "Mr", "Mrs", "Ms", "Nr", "No", "St", "bspw", "bzw", "ca", "ggf", "inkl", "usw"}
_END_OF_SENTENCE = re.compile(r"(\w+)[)”“\"]?[.!?][”“\"]?(?=\s+[^\Wa-z_])")


def plain_text(html: str, page: str = "") -> str:
    """A rich text to read: a line for each of its paragraphs, and where its links lead. page is its own."""
    return words_alone(with_told_addresses(html, page))


def words_alone(html: str) -> str:
    """The same without the addresses behind its links: for searching, and for one sentence."""
    lines = unescape(_TAG.sub("", _END_OF_BLOCK.sub("\n", html))).splitlines()
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def first_sentence(text: str) -> str:
    """The first sentence of a plain text; the whole first line where no sentence ends in it."""
    line = text.partition("\n")[0]
    for end in _END_OF_SENTENCE.finditer(line):
        word = end[1]
        if len(word) > 1 and not word.isdigit() and word not in _ABBREVIATIONS:
            return line[: end.end()]
    return line


def printable(text: str) -> str:
    """A text that feeds and calendars can carry: control characters dropped, lines ended in one way."""
    return _NOT_PRINTABLE.sub("", _ENDS_OF_LINES.sub("\n", text))


def paragraphs(text: str) -> str:
    """A plain text as rich text: an empty line begins a new paragraph.

    By hand, as Django's linebreaks takes a line of blanks for words, and nothing for a paragraph.
    """
    blocks = re.split(r"\n\s*\n", normalize_newlines(text).strip())
    return "".join(
        f"<p>{'<br>'.join(map(escape, block.strip().splitlines()))}</p>" for block in blocks if block
    )


def as_typed(html: str) -> str:
    """A rich text as somebody would type it: the other way round from paragraphs()."""
    html = with_told_addresses(html)
    text = _TAG.sub("", re.sub(r"</(?:p|h3|h4|ul|ol)>", "\n\n", re.sub(r"<br>|</li>", "\n", html)))
    return unescape(text).strip()
