"""The links with which passwords are chosen: made, and looked at when somebody comes with one."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import INVITATION_DAYS, RESET_HOURS, PasswordLink, state_of
from accounts.passwords.who import may_sign_in
from website.addresses.signed_link import OldLinkError, SignedLink

_OF_KIND = {
    PasswordLink.Kind.INVITATION: SignedLink("accounts.invitation", INVITATION_DAYS, "version"),
    PasswordLink.Kind.RESET: SignedLink("accounts.reset", RESET_HOURS / 24, "version"),
}


@transaction.atomic
def make(user, kind: str, leads_to: str = "") -> PasswordLink:
    """The row for a link that is about to be mailed.

    Links mailed before work on, until one of them is used, or the account gets another password or address.
    """
    now = state_of(user)
    row, _is_new = PasswordLink.objects.get_or_create(user=user, kind=kind, defaults={"made_for": now})
    row = PasswordLink.objects.select_for_update().get(pk=row.pk)
    if row.made_for != now:
        row.version += 1
    row.made_for, row.leads_to, row.sent_at, row.used_at = now, leads_to, timezone.now(), None
    row.save()
    return row


def token_of(row: PasswordLink) -> str:
    return _OF_KIND[PasswordLink.Kind(row.kind)].token_of(row)


def row_of(token: str, kind: PasswordLink.Kind) -> PasswordLink:
    """ForgedLinkError or OldLinkError where it is none, or none any more."""
    row = _OF_KIND[kind].row_of(token, PasswordLink.objects.select_related("user").filter(kind=kind))
    if row.used_at or row.made_for != state_of(row.user) or not may_sign_in(row.user):
        raise OldLinkError
    return row


def use(row: PasswordLink) -> None:
    """Use it up. OldLinkError where another request has been quicker."""
    rows = PasswordLink.objects.filter(pk=row.pk, version=row.version, used_at=None)
    if not rows.update(version=F("version") + 1, used_at=timezone.now()):
        raise OldLinkError
