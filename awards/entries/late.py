"""Whether an entry can still be changed, right to the second, and if not, what to do instead."""

from datetime import datetime

from django.utils.translation import gettext as _

from awards.models import Edition, Entry
from awards.phases import accepts_entries
from awards.words.phase import deadline_in_words


def is_changeable(entry: Entry, now: datetime) -> bool:
    return not entry.is_withdrawn and accepts_entries(entry.edition, now)


def why_not_changeable(entry: Entry, now: datetime) -> str:
    """A sentence that says what to do; "" as long as it can be changed."""
    if entry.is_withdrawn:
        return _("You have withdrawn this entry. To take part you can begin a new one until the deadline.")
    return why_closed(entry.edition, now)


def why_closed(edition: Edition, now: datetime) -> str:
    """A sentence for whoever sends something; "" as long as the edition takes entries."""
    if accepts_entries(edition, now):
        return ""
    deadline = past_deadline(edition, now)
    if not deadline:
        return _(
            "It is not possible to enter any more. What you typed is still here: copy it if you need it, "
            "and ask the office whether it can take it."
        )
    return _(
        "The deadline was %(moment)s, so this was not stored. What you typed is still here: copy it if "
        "you need it, and ask the office whether it can take it."
    ) % {"moment": deadline}


def past_deadline(edition: Edition, now: datetime) -> str:
    """In words; "" if it is not that which ended it: winners may be announced before."""
    return deadline_in_words(edition) if edition.deadline and edition.deadline < now else ""
