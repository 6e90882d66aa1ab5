from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from awards.models import Edition, Prize
from website.formats.in_words import money


def prize_money(prize: Prize) -> str:
    """What each of them is worth, and how many there are: "3 times €500"; "" for one without money."""
    amount = money(prize.amount) if prize.amount else ""
    if prize.count == 1:
        return amount
    values = {"count": prize.count, "amount": amount}
    # Translators: a prize that is given several times, such as "3 times €500" or "3 times".
    return _("%(count)s times %(amount)s") % values if amount else _("%(count)s times") % values


def total_in_words(edition: Edition) -> str:
    """ "€3,500 in total"; "" where it is not known."""
    if edition.total is None:
        return ""
    return _("%(sum)s in total") % {"sum": money(edition.total)}


def ways_in_words(edition: Edition) -> str:
    """ "own application or nomination" """
    if edition.accepts_applications and edition.accepts_nominations:
        return _("own application or nomination")
    if edition.accepts_nominations:
        return pgettext("way to enter for an award", "nomination only")
    return pgettext("way to enter for an award", "own application only")
