"""Headings that jump, and such without words."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from proofreading.prose.html import parts_of
from proofreading.text import KnownFacts, Warning, WrittenText, warning

FIRST = 3

_JUMPS = _(
    "“%(quote)s” is a smaller heading, but there is no heading above it that it belongs to. Please make it a "
    "heading."
)
_EMPTY = _("There is a heading without words. Please write them, or make it a paragraph.")


def headings(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    level = FIRST - 1
    for heading in parts_of(text.typed).headings if text.is_rich else []:
        words = heading.words.strip()
        if not words:
            yield warning("empty heading", f"h{heading.level}", _EMPTY)
            continue
        if heading.level > level + 1:
            yield warning("heading", words, _JUMPS)
        level = heading.level
