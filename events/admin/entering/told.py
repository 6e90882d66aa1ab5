"""What is said after an event was saved with a new place or a repetition."""

from collections.abc import Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from website.formats.in_words import full_date

from .repetition import Repetition

# More would be no sentence any more.
MOST = 6


def place_in_words(form) -> Iterator[str]:
    if form.new_place:
        yield _("The new place is saved, too: %(place)s.") % {"place": form.new_place}
    if form.known_place:
        yield _("This place was there already and was chosen: %(place)s.") % {"place": form.known_place}


def dates_in_words(repetition: Repetition | None, added: list) -> Iterator[str]:
    if repetition is None:
        return
    if not added:
        yield _("No date was added: all of them were there already.")
    else:
        sentence = ngettext(
            "%(count)s date was added: %(first)s.",
            "%(count)s dates were added, the first on %(first)s, the last on %(last)s.",
            len(added),
        )
        days = [full_date(each.day) for each in [added[0], added[-1]]]
        yield sentence % {"count": len(added), "first": days[0], "last": days[1]}
    if free := repetition.free_days():
        shown = get_text_list([full_date(day) for day in free[:MOST]], _("and"))
        sentence = ngettext(
            "%(count)s public holiday was left out: %(days)s.",
            "%(count)s public holidays were left out, such as: %(days)s.",
            len(free),
        )
        yield sentence % {"count": len(free), "days": shown}
