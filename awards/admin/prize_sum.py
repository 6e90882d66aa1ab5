"""Whether the prizes of an edition add up to its total, in words for staff: a hint, never an error."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from awards.models import Edition, Prize
from website.formats.in_words import money


@dataclass(frozen=True)
class Comparison:
    sentence: str
    needs_a_look: bool


def sum_of(prizes: Iterable[Prize]) -> int:
    """In cents. A prize without money, such as a certificate, adds nothing."""
    return sum((prize.amount or 0) * prize.count for prize in prizes)


def prizes_and_total(edition: Edition) -> Comparison:
    prizes = list(edition.prizes.all())
    found, total = sum_of(prizes), edition.total
    if total is None:
        if not found:
            return Comparison(_("No prize money is entered."), False)
        words = _("The prizes add up to %(sum)s, but the total prize money is not entered.")
        return Comparison(words % {"sum": money(found)}, True)
    if not prizes:
        words = _("The total is %(total)s. How it is divided into prizes is not entered.")
        return Comparison(words % {"total": money(total)}, False)
    return _compared(found, total)


def _compared(found: int, total: int) -> Comparison:
    values = {"sum": money(found), "total": money(total), "difference": money(abs(total - found))}
    if found == total:
        return Comparison(_("The prizes add up to the total of %(total)s.") % values, False)
    if found < total:
        words = _("The prizes add up to %(sum)s. That is %(difference)s less than the total of %(total)s.")
    else:
        words = _("The prizes add up to %(sum)s. That is %(difference)s more than the total of %(total)s.")
    return Comparison(words % values, True)
