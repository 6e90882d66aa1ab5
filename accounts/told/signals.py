"""What follows from a sign-in, and from a change of what somebody may do."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.signals import user_logged_in
from django.db.models.signals import post_delete, post_init, post_save
from django.dispatch import receiver
from django.utils.translation import get_language

from accounts import known_browser
from accounts.models import AccountLanguage
from accounts.told.happened import new_device
from accounts.told.log import told
from offices.models import Membership, User

# Of these a change is told.
_RIGHTS = ["is_active", "is_staff", "is_superuser"]


@receiver(user_logged_in)
def signed_in(sender, request, response, user, **kwargs):
    methods = [record["method"] for record in get_authentication_records(request, user)]
    told("signed_in", user, request, by="+".join(dict.fromkeys(methods)))
    AccountLanguage.objects.update_or_create(user=user, defaults={"language": get_language()})
    # Whoever comes by a link in a mail has just been written to.
    if not known_browser.number_for(request, user) and "mailed_link" not in methods:
        new_device(request, user)
    known_browser.remember(request, response, user)


def _told_of(row) -> dict:
    names = ["role"] if isinstance(row, Membership) else _RIGHTS
    # What was not loaded is not asked for: it was not changed either.
    return {name: row.__dict__.get(name) for name in names}


@receiver(post_init, sender=Membership)
@receiver(post_init, sender=User)
def remember_rights(sender, instance, **kwargs):
    instance._rights_before = _told_of(instance) if instance.pk else {}


@receiver(post_save, sender=Membership)
def role_changed(sender, instance, created, **kwargs):
    before, now = instance._rights_before, _told_of(instance)
    if created or before != now:
        told(
            "role_given" if created else "role_changed",
            _of(instance),
            office=instance.office_id,
            role=now["role"],
        )
    instance._rights_before = now


@receiver(post_delete, sender=Membership)
def role_taken(sender, instance, **kwargs):
    told("role_taken", _of(instance), office=instance.office_id, role=instance.role)


@receiver(post_save, sender=User)
def rights_changed(sender, instance, created, **kwargs):
    before, now = instance._rights_before, _told_of(instance)
    changed = {name: int(bool(value)) for name, value in now.items() if created or before.get(name) != value}
    if changed:
        told("account_made" if created else "rights_changed", instance, None, **changed)
    instance._rights_before = now


class _Account:
    def __init__(self, pk: int):
        self.pk = pk


def _of(membership: Membership) -> _Account:
    """Only its number is told, and the row is not loaded for that."""
    return _Account(membership.user_id)
