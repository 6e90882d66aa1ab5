"""The list of awards: what one can enter now first, then what is coming, then what was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from awards import phase_in_words
from awards.models import Edition
from awards.names import name_with_year
from awards.phase_in_words import PhaseInWords
from website.bilingual import Text


@dataclass(frozen=True)
class Line:
    edition: Edition
    name: Text
    words: PhaseInWords


@dataclass(frozen=True)
class EditionLists:
    open: list[Line]
    coming: list[Line]
    over: list[Line]

    @property
    def is_empty(self) -> bool:
        return not (self.open or self.coming or self.over)


def all_editions(now: datetime) -> EditionLists:
    rows = Edition.objects.public().for_lists()
    return EditionLists(
        lines(rows.open(now), now), lines(rows.coming(now), now), lines(rows.over(now).latest_first(), now)
    )


def lines(editions: Iterable[Edition], now: datetime) -> list[Line]:
    return [
        Line(edition, name_with_year(edition), phase_in_words.in_words(edition, now)) for edition in editions
    ]
