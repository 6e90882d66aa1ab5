"""How long a jury is kept: as long as the entries it decided about, and accounts made for it no longer."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from awards.models import Entry, Juror
from offices.models import User


def expired_members(today: date) -> QuerySet[Juror]:
    """Of editions whose usual day has come and of which no entry is left that somebody has sent."""
    entries = Entry.objects.sent().filter(edition=OuterRef("edition"))
    return Juror.objects.filter(~Exists(entries), edition__entries_until__lte=today)


def expired_accounts(today: date) -> QuerySet[User]:
    """Of people who were in juries alone, all of which are over: they work for no office."""
    left = Juror.objects.exclude(pk__in=expired_members(today).values("pk"))
    inert = User.objects.filter(is_superuser=False, memberships=None).exclude(juries=None)
    return inert.exclude(pk__in=left.values("user"))
