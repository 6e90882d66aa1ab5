"""The ways in, each ending in the same place: signed in, or before the second step."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse


def by_password(request: HttpRequest, user, wanted: str) -> HttpResponse:
    return _by(request, user, wanted, "password")


def by_mailed_link(request: HttpRequest, user, wanted: str) -> HttpResponse:
    """Whoever has just chosen a password with a link. The second factor is asked for all the same."""
    return _by(request, user, wanted, "mailed_link")


def by_passkey(request: HttpRequest, user, wanted: str) -> HttpResponse:
    return _by(request, user, wanted, "mfa", passwordless=True, type="webauthn")


def _by(request: HttpRequest, user, wanted: str, method: str, **facts) -> HttpResponse:
    if request.user.is_authenticated and request.user != user:
        logout(request)
    record_authentication(request, user, method=method, **facts)
    return perform_login(request, Login(user=user, redirect_url=wanted))


def end_second_step(step) -> HttpResponse:
    return step.exit()
