"""Who may close an office: in the admin whoever changes its content, by a mailed link its head alone."""

from django.db.models import Q, QuerySet

from offices.models import Office, User
from offices.staff.roles import EDITORS, HEADS, office_ids


def offices_of(user) -> QuerySet[Office]:
    """The offices somebody may close when signed in."""
    found = with_closings(Office.objects)
    return found if user.is_superuser else found.filter(pk__in=office_ids(user, EDITORS))


def with_closings(offices) -> QuerySet[Office]:
    """Loaded with all that form and list of closed days ask for."""
    return offices.with_hours().prefetch_related("units", "consultation_exceptions__unit")


def may_close_by_link(user: User, office: Office) -> bool:
    return heads_of(office).filter(pk=user.pk).exists()


def heads_of(office: Office) -> QuerySet[User]:
    """Asked anew each time: a role may end between a mail and its link."""
    member = Q(memberships__office=office, memberships__role__in=HEADS)
    return User.objects.filter(Q(is_superuser=True) | member, is_active=True, is_staff=True).distinct()
