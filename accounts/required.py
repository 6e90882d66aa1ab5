"""Whether somebody of the staff still lacks a second factor that this site insists on (SECOND_FACTOR)."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

FACTORS = [Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP]


def has_second_factor(user) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def has_passkey(user) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.WEBAUTHN).exists()


def lacks_second_factor(request: HttpRequest) -> bool:
    """Asked many times for one page, and of the database once."""
    user: Any = request.user
    if not settings.SECOND_FACTOR or not user.is_authenticated:
        return False
    # Once there is one it is there for this request; on the user, who is another one after signing in.
    if not getattr(user, "has_second_factor", False):
        user.has_second_factor = has_second_factor(user)
    return not user.has_second_factor
