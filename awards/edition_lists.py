"""The list of awards: what one can enter now first, then what is coming, then what was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from awards import phase_in_words
from awards.models import Edition
from awards.names import name_with_year
from awards.phase_in_words import PhaseInWords
from awards.phases import Phase, phase_of
from offices.models import Office
from website.bilingual import Text

# What has no day yet comes last.
LAST = datetime.max.replace(tzinfo=UTC)


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


def editions_of(office: Office, now: datetime) -> EditionLists:
    """Those of one office, which are few, with a single query."""
    rows = list(Edition.objects.public().of_office(office).for_lists().latest_first())
    by_end = sorted(rows, key=lambda edition: edition.deadline or LAST)
    by_start = sorted(rows, key=lambda edition: edition.opens_at or LAST)
    return EditionLists(
        lines([each for each in by_end if phase_of(each, now).is_open], now),
        lines([each for each in by_start if phase_of(each, now) is Phase.COMING], now),
        lines([each for each in rows if phase_of(each, now).is_over], now),
    )


def lines(editions: Iterable[Edition], now: datetime) -> list[Line]:
    return [
        Line(edition, name_with_year(edition), phase_in_words.in_words(edition, now)) for edition in editions
    ]
