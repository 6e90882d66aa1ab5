"""Which office is in charge where somebody lives: one, several to choose from, or none of this site."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from offices.models import Office, ServedPlace
from offices.residence.names import Words, run_together, words_of
from offices.residence.served import Served, all_served
from offices.residence.typed import Typed

# How much of a mistyped name has to be right, from 0 to 1: one letter of four may be another one.
ALIKE = 0.75
# Places that may have been meant.
MOST_CLOSE = 6
# Fewer letters are the beginning of too many names.
FEWEST_LETTERS = 3
# Names begin so that have nothing else in common.
_SAY_NOTHING = {"amt", "bad", "kreis", "sankt"}

Wanted = TypeVar("Wanted")
Fitting = tuple[Served, ...]


@dataclass(frozen=True)
class ResidenceAnswer:
    typed: Typed
    # What fits, and what may have been meant: that is only offered, and never taken for granted.
    fits: Fitting = ()
    close: Fitting = ()
    # Whether there was a name beside the postcode that nobody has entered.
    is_name_unknown: bool = False

    @property
    def offices(self) -> list[Office]:
        return list(dict.fromkeys(each.office for each in self.fits))

    @property
    def office(self) -> Office | None:
        """The one in charge, if that is sure."""
        return self.offices[0] if len(self.offices) == 1 else None

    @property
    def places(self) -> list[ServedPlace]:
        return [each.place for each in self.fits if each.place]

    @property
    def choices(self) -> list[Served]:
        """What to choose from. An office stands there as a whole only if none of its places does."""
        found = self.fits or self.close
        with_places = {each.office for each in found if each.place}
        return [each for each in found if each.place or each.office not in with_places]

    @property
    def is_confirmed(self) -> bool:
        """Whether the offices have said so: of a postcode alone, even that of their own town."""
        if self.typed.name:
            return all(each.is_sure for each in self.fits)
        return all(each.place.confirmed_on for each in self.fits if each.place)


def answer_to(typed: Typed) -> ResidenceAnswer:
    by_postcode, by_name = _where(_has_postcode, typed.postcode), _named(typed)
    if not typed.postcode:
        return ResidenceAnswer(typed, by_name, () if by_name else _close(typed))
    if not typed.name:
        return ResidenceAnswer(typed, by_postcode)
    if both := _both(by_postcode, by_name):
        return ResidenceAnswer(typed, both)
    if not by_postcode:
        # "10115 Jena": one of the two is wrong, and nobody knows which.
        return ResidenceAnswer(typed, close=by_name or _close(typed))
    return ResidenceAnswer(typed, by_postcode + by_name, is_name_unknown=not by_name)


def _both(by_postcode: Fitting, by_name: Fitting) -> Fitting:
    """What has the name and the postcode. The name of a district is that of all its places."""
    if exact := tuple(each for each in by_name if each in by_postcode):
        return exact
    districts = {each.office for each in by_name if each.place is None}
    return tuple(each for each in by_postcode if each.office in districts)


def _named(typed: Typed) -> Fitting:
    """Places of exactly this name, in full or in everyday life; else those whose name begins with it."""
    for words in filter(None, map(words_of, typed.names)):
        if found := _where(_is_called, run_together(words)):
            return found
        if not _SAY_NOTHING.issuperset(words) and (found := _where(_begins_with, words)):
            return found
    return ()


def _close(typed: Typed) -> Fitting:
    """What is called so in part, begins so, or is written nearly so."""
    found: list[Served] = []
    every_key = list(dict.fromkeys(key for served in all_served() for key in _keys(served)))
    for words in filter(None, map(words_of, typed.names)):
        together = run_together(words)
        found += _where(_is_part, words)
        if len(together) >= FEWEST_LETTERS:
            found += _where(_starts, together)
        for key in get_close_matches(together, every_key, MOST_CLOSE, ALIKE):
            found += _where(_is_called, key)
    return tuple(dict.fromkeys(found))[:MOST_CLOSE]


def _where(fits: Callable[[Served, Wanted], bool], wanted: Wanted) -> Fitting:
    return tuple(served for served in all_served() if fits(served, wanted))


def _has_postcode(served: Served, postcode: str) -> bool:
    return postcode in served.postcodes


def _is_called(served: Served, key: str) -> bool:
    return key in _keys(served)


def _keys(served: Served) -> set[str]:
    return {run_together(words) for name in served.names for words in [name.whole, name.core]}


def _starts(served: Served, beginning: str) -> bool:
    return any(key.startswith(beginning) for key in _keys(served))


def _begins_with(served: Served, words: Words) -> bool:
    return any(_begins(name.core, words) for name in served.names)


def _is_part(served: Served, words: Words) -> bool:
    """ "Salzungen" is a part of Bad Salzungen, and "Jena Lobeda" has the whole of Jena in it."""
    return any(_holds(name.core, words) or _begins(words, name.core) for name in served.names)


def _begins(words: Words, first: Words) -> bool:
    return words[: len(first)] == first


def _holds(words: Words, part: Words) -> bool:
    return any(_begins(words[start:], part) for start in range(len(words)))
