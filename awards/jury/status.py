"""How far the jury is, for staff, in the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .ranking import Ranking


def how_far(ranking: Ranking) -> str:
    """A sentence about reviews that are missing, and what is in the way of any."""
    if not ranking.criteria:
        return _("There are no criteria yet, so the jury cannot give points.")
    if not ranking.jurors:
        return _("Nobody is in the jury yet.")
    if not ranking.lines:
        return _("No entry is complete yet.")
    expected = sum(len(ranking.jurors) - len(line.conflicts) for line in ranking.lines)
    if not ranking.awaited:
        words = ngettext("The only review is there.", "All %(count)s reviews are there.", expected)
        return words % {"count": expected}
    done = expected - ranking.awaited
    words = ngettext(
        "%(done)s of %(count)s reviews is there.", "%(done)s of %(count)s reviews are there.", done
    )
    return words % {"done": done, "count": expected}
