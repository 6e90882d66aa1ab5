"""The list of awards: what one can enter now first, then what is coming, what is being decided, what was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Prefetch

from awards.models import Edition, Winner
from awards.phases import Phase, is_being_decided, phase_of
from awards.words import phase as phase_in_words
from awards.words.names import name_with_year
from awards.words.phase import PhaseInWords
from awards.words.winners import winners_in_words
from offices.models import Office
from website.languages.bilingual import Text

# What has no day yet comes last.
LAST = datetime.max.replace(tzinfo=UTC)
# Only where a line tells them: boxes name awards without.
WINNERS = Prefetch("winners", Winner.objects.shown(), to_attr="shown_winners")


@dataclass(frozen=True)
class ListedEdition:
    edition: Edition
    name: Text
    words: PhaseInWords
    # "" before they are announced
    winners: Text


@dataclass(frozen=True)
class EditionLists:
    open: list[ListedEdition]
    coming: list[ListedEdition]
    over: list[ListedEdition]
    now: datetime

    @property
    def being_decided(self) -> list[ListedEdition]:
        return [line for line in self.over if is_being_decided(line.edition, self.now)]

    @property
    def earlier(self) -> list[ListedEdition]:
        return [line for line in self.over if not is_being_decided(line.edition, self.now)]

    @property
    def is_empty(self) -> bool:
        return not (self.open or self.coming or self.over)


def all_editions(now: datetime) -> EditionLists:
    rows = Edition.objects.public().for_lists()
    return EditionLists(
        lines(rows.open(now), now),
        lines(rows.coming(now), now),
        lines(rows.over(now).latest_first().prefetch_related(WINNERS), now),
        now,
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
        now,
    )


def lines(editions: Iterable[Edition], now: datetime) -> list[ListedEdition]:
    return [_line(edition, now) for edition in editions]


def _line(edition: Edition, now: datetime) -> ListedEdition:
    words = phase_in_words.in_words(edition, now)
    winners = getattr(edition, WINNERS.to_attr, []) if words.phase == Phase.DECIDED else []
    return ListedEdition(edition, name_with_year(edition), words, winners_in_words(winners))
