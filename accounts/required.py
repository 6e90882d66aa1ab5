"""Whether somebody of the staff still lacks a second factor that this site insists on (SECOND_FACTOR)."""

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
    user = request.user
    if not settings.SECOND_FACTOR or not user.is_authenticated:
        return False
    if not getattr(request, "has_second_factor", False):
        request.has_second_factor = has_second_factor(user)
    return not request.has_second_factor
