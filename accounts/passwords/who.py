"""Whose name and password these are. Whatever is typed, the same questions are asked and one hash is
computed.
"""

import unicodedata

from django.contrib.auth.hashers import make_password
from django.db.models import Q

from offices.models import User


def normalised(name: str) -> str:
    """What counts as the same name where tries are counted."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def account_of(name: str) -> User | None:
    """By user name, or by an e-mail address that is one account's alone."""
    name = unicodedata.normalize("NFKC", name).strip()
    found = list(User.objects.filter(Q(username__iexact=name) | Q(email__iexact=name)).order_by("pk")[:20])
    exact = [each for each in found if each.username == name]
    in_use = [each for each in found if may_sign_in(each) and each.has_usable_password()]
    candidates = exact or in_use
    return candidates[0] if len(candidates) == 1 else None


def accounts_at(name: str) -> list[User]:
    """All accounts in use with this user name or e-mail address; before it was asked for, several could
    have one.
    """
    name = unicodedata.normalize("NFKC", name).strip()
    found = User.objects.filter(
        Q(username__iexact=name) | Q(email__iexact=name), is_active=True, is_staff=True
    )
    return list(found.exclude(email="").order_by("pk")[:20])


def may_sign_in(user: User) -> bool:
    return user.is_active and user.is_staff


def is_right(user: User | None, password: str) -> bool:
    """Somebody who is not there, or may not sign in, costs as much time as somebody who is."""
    if user is None:
        make_password(password)
        return False
    return user.check_password(password) and may_sign_in(user)
