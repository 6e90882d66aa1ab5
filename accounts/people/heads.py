"""An office keeps a head: else only an administrator could let somebody in again."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.models import Membership, Office
from offices.staff.roles import HEADS
from website.two_editors.locking import lock


def is_the_last_head(membership: Membership) -> bool:
    """Of those who can sign in."""
    if membership.role not in HEADS or not membership.user.is_active:
        return False
    heads = Membership.objects.filter(office=membership.office_id, role__in=HEADS, user__is_active=True)
    return not heads.exclude(pk=membership.pk).exists()


def refuse_to_lose_the_last_head(membership: Membership) -> None:
    """In a transaction: of two heads who go at one moment the second waits, and stays."""
    lock(Office, pk=membership.office_id)
    if is_the_last_head(membership):
        raise ValidationError(
            _("This is the only head of the office. Please make somebody else the head first.")
        )
