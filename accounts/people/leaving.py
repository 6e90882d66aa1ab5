"""Somebody leaves an office: at once they come in no more, and what they worked on stays with the office."""

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import HttpRequest

from accounts.people.needed import is_needed
from accounts.told.log import told
from offices.models import Membership


@transaction.atomic
def leave(membership: Membership, request: HttpRequest) -> bool:
    """Whether the account is switched off with it: because nothing else is left that it is for.

    Drafts, messages and proposals belong to the office and not to who worked on them.
    """
    user = membership.user
    told("role_ended", user, request, office=membership.office_id, role=membership.role)
    membership.delete()
    is_over = not is_needed(user)
    if is_over:
        user.is_active = False
        user.save(update_fields=["is_active"])
        told("switched_off", user, request)
        for session in UserSession.objects.filter(user=user):
            session.end()
    return is_over
