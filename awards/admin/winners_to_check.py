"""What staff should look at among the winners of an edition: a hint, never an error."""

from django.db.models import Count, F
from django.utils.translation import gettext as _

from awards.models import Edition, Winner
from website.formats.in_words import full_date


def winners_to_check(edition: Edition) -> list[str]:
    """Sentences that say what to do; none if all is right."""
    return [*_hidden(edition), *_too_many(edition)]


def _hidden(edition: Edition) -> list[str]:
    words = _(
        "The public does not see the winner “%(name)s”: the entry %(reference)s is no longer complete. "
        "If all is right again, mark it as complete. If it was withdrawn, or the nominee does not agree, "
        "delete the winner. It is deleted with the entry on %(date)s at the latest."
    )
    rows = Winner.objects.hidden().filter(edition=edition).select_related("entry")
    return [words % _facts(winner, edition) for winner in rows]


def _facts(winner: Winner, edition: Edition) -> dict[str, str]:
    winner.entry.edition = edition
    return {
        "name": winner.name_de,
        "reference": winner.entry.reference,
        "date": full_date(winner.entry.delete_on),
    }


def _too_many(edition: Edition) -> list[str]:
    words = _("The prize “%(prize)s” is given %(count)s times, but %(winners)s winners are entered for it.")
    rows = edition.prizes.annotate(number=Count("winners")).filter(number__gt=F("count"))
    return [words % {"prize": prize, "count": prize.count, "winners": prize.number} for prize in rows]
