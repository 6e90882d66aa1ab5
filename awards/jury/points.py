"""Points put together, in exact fractions: rounding is for the eye alone and never decides about a place."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.formats import number_format

# After the decimal point, where no more are needed to tell two means apart.
FEWEST_DIGITS = 2


@dataclass(frozen=True)
class Rank:
    number: int
    is_shared: bool


def weighted_mean(points: Mapping[int, int], weights: Mapping[int, int]) -> Fraction | None:
    """Σ weight · points / Σ weight, over all criteria.

    None while points for one of them are missing, and where there is none: half a review would count as a bad
    or a good one.
    """
    if not weights or weights.keys() - points.keys():
        return None
    return Fraction(sum(weight * points[key] for key, weight in weights.items()), sum(weights.values()))


def mean(values: Iterable[Fraction | int]) -> Fraction | None:
    """The arithmetic mean; None of nothing."""
    values = list(values)
    return Fraction(sum(values)) / len(values) if values else None


def places(means: Mapping[Hashable, Fraction]) -> dict[Hashable, Rank]:
    """Equal means share a place, and as many places after it stay empty: 1, 2, 2, 4."""
    numbers = {key: 1 + sum(other > own for other in means.values()) for key, own in means.items()}
    times = Counter(numbers.values())
    return {key: Rank(number, times[number] > 1) for key, number in numbers.items()}


def digits_to_tell_apart(means: Iterable[Fraction]) -> int:
    """So many digits that different means look different: 7.333 and 7.334 are no tie."""
    different = set(means)
    digits = FEWEST_DIGITS
    while len({_rounded(value, digits) for value in different}) < len(different):
        digits += 1
    return digits


def in_digits(value: Fraction, digits: int = FEWEST_DIGITS) -> str:
    """Rounded half up, as the active language writes it: "7,33", "7.33"."""
    return number_format(_rounded(value, digits), decimal_pos=digits)


def _rounded(value: Fraction, digits: int) -> Decimal:
    """Half up, in whole numbers: no step in between is rounded. Points are never negative."""
    return Decimal((value * 10**digits * 2 + 1) // 2).scaleb(-digits)
