"""From which website a form was sent, as far as the browser says it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.middleware.csrf import REASON_BAD_ORIGIN, REASON_BAD_REFERER
from django.urls import reverse

# What the two sentences begin with, before the address of somebody.
_ABOUT_THE_ADDRESS = tuple(reason.partition(" - ")[0] for reason in [REASON_BAD_ORIGIN, REASON_BAD_REFERER])
# Pages below the staff's address that are there for people who are not signed in.
OPEN_PAGES = {"admin:login", "admin:logout", "choose_password"}


def is_for_staff(request) -> bool:
    return request.path.startswith(reverse("admin:index"))


def may_be_seen_by(request) -> bool:
    """Whether the page is open to who is signed in now, or to everybody."""
    match = request.resolver_match
    return bool(match and match.view_name in OPEN_PAGES) or admin.site.has_permission(request)


def is_about_the_address(reason: str) -> bool:
    """The browser hides where the form was, or a proxy changes it: sent again, it would fail again."""
    return reason.startswith(_ABOUT_THE_ADDRESS)


def comes_from_elsewhere(request) -> bool:
    """Whether the browser names another website. (Of all pages, only the browser can write these lines.)"""
    site = request.headers.get("Sec-Fetch-Site")
    if site in {"cross-site", "same-site", "same-origin"}:
        return site != "same-origin"
    origin = request.headers.get("Origin") or request.headers.get("Referer") or "null"
    return (
        origin != "null"
        and origin not in settings.CSRF_TRUSTED_ORIGINS
        and _host(origin) != request.get_host()
    )


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
