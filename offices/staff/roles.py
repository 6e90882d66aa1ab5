"""Who of the staff may do what, in one place. docs/roles.md shows what follows from it, model by model.

Somebody has one role in an office (Membership). Above them are the administrators (superusers), who may do
everything everywhere; beside them the members of a jury, who have no role and read the entries of one edition
(awards/jury/doors.py). Nothing of this is remembered: a change acts at the next request.
"""

from collections.abc import Set

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from offices.models import Membership

Role = Membership.Role

# Who sees what everybody in the office sees: its content. A translator changes the texts in one language.
READERS = frozenset({Role.READER, Role.TRANSLATOR, Role.EDITOR, Role.MODERATOR, Role.HEAD})
# Who changes the content.
EDITORS = frozenset({Role.EDITOR, Role.MODERATOR, Role.HEAD})
# Who reads and answers what people send: messages, proposals, entries.
MODERATORS = frozenset({Role.MODERATOR, Role.HEAD})
# The same in words, for the privacy page.
MODERATORS_IN_WORDS = _(
    "In the office only the head and those who have the task of answering; and the administrators of this "
    "website."
)
# Who decides on the people of the office and on its legal facts.
HEADS = frozenset({Role.HEAD})


def memberships_of(user) -> list[Membership]:
    """None of somebody who is not of the staff, or not any more."""
    if not (user.is_staff and user.is_active):
        return []
    # A page of the admin asks some eighty times; even to find that they are there takes a while.
    if "memberships" not in getattr(user, "_prefetched_objects_cache", {}):
        prefetch_related_objects([user], "memberships")
    return list(user.memberships.all())


def office_ids(user, roles: Set[str] = READERS) -> set[int]:
    """The offices in which somebody has one of these roles."""
    return {each.office_id for each in memberships_of(user) if each.role in roles}


def languages_translated(user, office_id: int | None = None) -> set[str]:
    """The languages that somebody may change in this office and no others; in any office if none is named."""
    return {
        each.language
        for each in memberships_of(user)
        if each.role == Role.TRANSLATOR and office_id in {None, each.office_id}
    }
