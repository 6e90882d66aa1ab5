"""In which browsers an account was signed in before: one signed cookie, set when staff sign in.

It lets nobody in. It keeps the owner of an account from being locked out by what others try elsewhere
(accounts/limits.py), and a sign-in from a browser without it is told by mail.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from website.cookies import KNOWN_BROWSER, KNOWN_BROWSER_DAYS

COOKIE = KNOWN_BROWSER
DAYS = KNOWN_BROWSER_DAYS
# Colleagues at one desk.
MOST_ACCOUNTS = 8

_SALT = "accounts.known_browser"


def _accounts(cookies: dict[str, str]) -> dict[str, str]:
    """The accounts this browser knows, each with the number it goes by."""
    try:
        found = signing.loads(cookies.get(COOKIE, ""), salt=_SALT, max_age=DAYS * 24 * 3600)
    except signing.BadSignature:
        return {}
    return dict(found)


def is_of_staff(cookies: dict[str, str]) -> bool:
    """Whether somebody of the staff was signed in with this browser. It is signed: nobody can make it up."""
    return bool(_accounts(cookies))


def number_for(request: HttpRequest, user) -> str:
    """What this browser goes by for this account, "" where the account is new to it."""
    return _accounts(request.COOKIES).get(str(user.pk), "") if user else ""


def remember(request: HttpRequest, response: HttpResponse, user) -> None:
    known = _accounts(request.COOKIES)
    number = known.pop(str(user.pk), "") or secrets.token_hex(8)
    kept = [*list(known.items())[-MOST_ACCOUNTS + 1 :], (str(user.pk), number)]
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=_SALT),
        max_age=DAYS * 24 * 3600,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
