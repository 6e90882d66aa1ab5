"""Where somebody wanted to go before signing in: a page of this site, and never another one."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.utils.http import urlencode

from website.local_path import local_path

# Between the page where a second factor is set up and the page it was needed for.
_IN_SESSION = "accounts.wanted"


def wanted(request: HttpRequest) -> str:
    """The local path, or ""."""
    sent = request.GET.get(REDIRECT_FIELD_NAME) or request.POST.get(REDIRECT_FIELD_NAME, "")
    return local_path(sent)


def with_wanted(address: str, path: str) -> str:
    return f"{address}?{urlencode({REDIRECT_FIELD_NAME: path})}" if path else address


def keep(request: HttpRequest, path: str) -> None:
    if path:
        request.session[_IN_SESSION] = path


def kept(request: HttpRequest) -> str:
    return request.session.get(_IN_SESSION, "")


def take(request: HttpRequest) -> str:
    return request.session.pop(_IN_SESSION, "")
