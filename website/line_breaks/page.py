"""The text of a finished page, with places where its lines may end.

It is done once, at the very end: search, feeds, cards, titles, structured data and mails keep the words as
they are, and no template can forget it. What somebody has typed or copies from here is left alone, too.
"""

import re
from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple

from website.line_breaks.addresses import ADDRESS, with_places_to_break
from website.line_breaks.long_words import LONG_WORD, with_soft_hyphens

_TAG = re.compile(r"""(<!--.*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_LANGUAGE = re.compile(r'\slang="([^"]*)"')
_AS_IT_IS = re.compile(
    r'<(?:script|style|svg|textarea|select|pre|code)\b|\sclass="[^"]*\b(?:address|as-typed)\b'
    r'|\shref="(?:mailto|tel):'
)
_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "area", "col", "embed"}
_DRAWN = {"path", "circle"}  # nothing is in them, and they close themselves

# "E-Mail" and "U-Bahn": a single letter says nothing at the end of a line.
_LETTER_AND_WORD = r"(?<![\w-])[^\W\d_]-[^\W\d_]{2,12}(?!\w)"
_PLACES = re.compile(f"(?P<address>{ADDRESS})|(?P<whole>{_LETTER_AND_WORD})|(?P<word>{LONG_WORD})")


# Parts of the page being rendered that have their places already, and are put back in at the end.
_finished: ContextVar[list[str] | None] = ContextVar("finished parts of this page", default=None)
# No content can hold this: what staff write is cleaned of comments, and escaped elsewhere.
_FINISHED = re.compile(r"<!--finished (\d+)-->")


class _Element(NamedTuple):
    name: str
    language: str
    is_left_alone: bool


def rendered_with_line_breaks(render: Callable[[], str], language: str) -> str:
    """What render makes; the parts in it that are finished() are left as they are."""
    token = _finished.set([])
    try:
        html, parts = render(), _finished.get() or []
    finally:
        _finished.reset(token)
    html = with_line_breaks(html, language)
    return _FINISHED.sub(lambda place: parts[int(place[1])], html) if parts else html


def finished(part: str) -> str:
    """For the page being rendered: a part that has been through rendered_with_line_breaks() before."""
    parts = _finished.get()
    if parts is None:
        return part
    parts.append(part)
    return f"<!--finished {len(parts) - 1}-->"


def with_line_breaks(html: str, language: str) -> str:
    """This part of a page, which begins in this language."""
    inside = [_Element("", language, False)]
    parts = _TAG.split(html)
    for index, part in enumerate(parts):
        if index % 2:
            _enter_or_leave(inside, part)
        elif not inside[-1].is_left_alone and not part.isspace():
            parts[index] = _text(part, inside[-1].language)
    return "".join(parts)


def _enter_or_leave(inside: list[_Element], tag: str):
    found = _NAME.match(tag)
    if not found or found[1] in _VOID or found[1] in _DRAWN or tag.endswith("/>"):
        return
    if tag.startswith("</"):
        while len(inside) > 1 and inside.pop().name != found[1]:
            pass
        return
    language = _LANGUAGE.search(tag)
    around = inside[-1]
    inside.append(
        _Element(
            found[1],
            language[1] if language else around.language,
            around.is_left_alone or bool(_AS_IT_IS.search(tag)),
        )
    )


def _text(text: str, language: str) -> str:
    def place(match: re.Match) -> str:
        if match["address"]:
            return f'<span class="address">{with_places_to_break(match["address"])}</span>'
        if match["whole"]:
            return f'<span class="whole">{match["whole"]}</span>'
        return with_soft_hyphens(match["word"]) if language == "de" else match["word"]

    return _PLACES.sub(place, text)
