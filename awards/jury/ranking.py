"""The entries of an edition in the order of their points."""

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction

from awards.models import Conflict, Criterion, Edition, Entry, Juror, Review

from .points import Rank, digits_to_tell_apart, mean, places, weighted_mean


@dataclass(frozen=True)
class Opinion:
    """What one person of the jury says about an entry; mean is None while points are missing."""

    juror: Juror
    mean: Fraction | None
    comment: str


@dataclass(frozen=True)
class RankedEntry:
    entry: Entry
    # None where nobody has given all points yet.
    place: Rank | None
    mean: Fraction | None
    # In the order of the criteria, of complete reviews alone.
    by_criterion: list[Fraction | None]
    opinions: list[Opinion]
    conflicts: list[Juror]
    # Whose points are missing, all or some.
    awaited: list[Juror]

    @property
    def comments(self) -> list[str]:
        return [each.comment for each in self.opinions if each.comment]

    @property
    def not_begun(self) -> list[Juror]:
        begun = {each.juror.pk for each in self.opinions}
        return [juror for juror in self.awaited if juror.pk not in begun]

    @property
    def counted(self) -> int:
        """How many complete reviews the mean is made of."""
        return sum(each.mean is not None for each in self.opinions)


@dataclass(frozen=True)
class Ranking:
    edition: Edition
    criteria: list[Criterion]
    jurors: list[Juror]
    lines: list[RankedEntry]

    @property
    def digits(self) -> int:
        """Of all means that stand below one another."""
        return digits_to_tell_apart(line.mean for line in self.lines if line.mean is not None)

    @property
    def members_with_conflicts(self) -> list[Juror]:
        close = {juror.pk for line in self.lines for juror in line.conflicts}
        return [juror for juror in self.jurors if juror.pk in close]

    def as_seen_by(self, juror: Juror) -> "Ranking":
        """Without the entries this member is too close to. The places stay what they are."""
        return replace(self, lines=[line for line in self.lines if juror not in line.conflicts])

    @property
    def awaited(self) -> int:
        """Reviews that are missing or not finished."""
        return sum(len(line.awaited) for line in self.lines)


def ranking_of(edition: Edition) -> Ranking:
    criteria, jurors = list(edition.criteria.all()), list(edition.jurors.with_names())
    reviews, conflicts = _reviews_by_entry(edition), _conflicts_by_entry(edition)
    entries = edition.entries.for_jury().order_by("reference")
    lines = [_line(entry, criteria, jurors, reviews[entry.pk], conflicts[entry.pk]) for entry in entries]
    # Each line asks its edition whether it is anonymous.
    for line in lines:
        line.entry.edition = edition
    return Ranking(edition, criteria, jurors, _in_order(lines))


def _reviews_by_entry(edition: Edition) -> dict[int, dict[int, Review]]:
    """By the numbers of the entry and of the juror."""
    rows = Review.objects.without_conflicts().filter(entry__edition=edition).prefetch_related("scores")
    found: dict[int, dict[int, Review]] = defaultdict(dict)
    for review in rows:
        found[review.entry_id][review.juror_id] = review
    return found


def _conflicts_by_entry(edition: Edition) -> dict[int, set[int]]:
    found = defaultdict(set)
    for entry, juror in Conflict.objects.filter(entry__edition=edition).values_list("entry", "juror"):
        found[entry].add(juror)
    return found


def _line(entry, criteria, jurors, reviews: dict[int, Review], conflicts: set[int]) -> RankedEntry:
    weights = {criterion.pk: criterion.weight for criterion in criteria}
    points = {juror: review.points() for juror, review in reviews.items()}
    means = {juror: weighted_mean(given, weights) for juror, given in points.items()}
    complete = [points[juror] for juror, value in means.items() if value is not None]
    return RankedEntry(
        entry=entry,
        place=None,
        mean=mean(value for value in means.values() if value is not None),
        by_criterion=[mean(given[criterion.pk] for given in complete) for criterion in criteria],
        opinions=[
            Opinion(juror, means[juror.pk], reviews[juror.pk].comment)
            for juror in jurors
            if juror.pk in reviews
        ],
        conflicts=[juror for juror in jurors if juror.pk in conflicts],
        awaited=[juror for juror in jurors if juror.pk not in conflicts and means.get(juror.pk) is None],
    )


def _in_order(lines: list[RankedEntry]) -> list[RankedEntry]:
    """Best first; who shares a place stands in the order of the references, which says nothing."""
    found = places({line.entry.pk: line.mean for line in lines if line.mean is not None})
    placed = [replace(line, place=found.get(line.entry.pk)) for line in lines]
    return sorted(placed, key=lambda line: (line.place is None, line.place and line.place.number))
