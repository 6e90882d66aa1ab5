"""What a request asks for, once everything is taken away that a kept page must not depend on."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import DisallowedHost, RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, QueryDict, parse_cookie
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

from keeper.declarations import Anew, KeptPage
from website.contributions.registry import all_of
from website.display import COOKIE, Display

# What is left of a request: the rest names who asks, or what somebody has already.
_LEFT = ("HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "SERVER_", "REQUEST_METHOD", "SCRIPT_NAME", "wsgi.")
_METHODS = {"GET", "HEAD"}
# Addresses of pages are shorter. Each that is asked for is remembered, whether there is such a page or not.
LONGEST_PATH = 300  # characters


class PageQuestion(NamedTuple):
    path: str
    query: str
    display: str
    # Whether the visitor came by https: then an answer says so to browsers.
    scheme: str

    @property
    def key(self) -> str:
        return "\n".join([self.path, self.query, self.display, self.scheme])

    def environ(self, original: dict) -> dict:
        """The request of anybody who asks this."""
        kept = {name: value for name, value in original.items() if name.startswith(_LEFT)}
        return kept | {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": self.path,
            "QUERY_STRING": self.query,
            "HTTP_COOKIE": f"{COOKIE}={self.display}",
        }


def asked(environ: dict) -> PageQuestion | None:
    """None where no kept page is asked for."""
    if not _is_asked_of_this_site(environ):
        return None
    path = environ.get("PATH_INFO", "")
    parameters = _parameters_of(path)
    cookies = environ.get("HTTP_COOKIE", "")
    if parameters is None or _is_rendered_anew(cookies):
        return None
    # In bytes, as Django reads it: what is not in its percent form is UTF-8, too.
    query = environ.get("QUERY_STRING", "").encode("latin-1")
    try:
        query = _normal(query, parameters) if query and parameters else ""
    except (TooManyFieldsSent, RequestDataTooBig):
        return None
    return PageQuestion(path, query, _display(cookies), _scheme(environ))


def _is_asked_of_this_site(environ: dict) -> bool:
    """By a name it has, and below no path: all links would begin with that, and a header may say it."""
    return (
        environ["REQUEST_METHOD"] in _METHODS
        and len(environ.get("PATH_INFO", "")) <= LONGEST_PATH
        and not environ.get("SCRIPT_NAME")
        and _is_known_host(environ.get("HTTP_HOST"))
    )


@lru_cache(maxsize=4096)
def _parameters_of(path: str) -> tuple[str, ...] | None:
    """Those of the kept page at this address; None where there is none."""
    try:
        path = path.encode("latin-1").decode()
        with override(get_language_from_path(path)):
            name = resolve(path).view_name
    except (Resolver404, UnicodeError):
        return None
    return _kept_pages().get(name)


@lru_cache(maxsize=1)
def _kept_pages() -> dict[str, tuple[str, ...]]:
    return {page.url_name: page.parameters for page in all_of(KeptPage)}


def _normal(query: bytes, parameters: tuple[str, ...]) -> str:
    if not _one_of(parameters).search(query):
        return ""
    sent = QueryDict(query)
    return urlencode([(name, sent[name]) for name in sorted(parameters) if sent.get(name)])


@lru_cache(maxsize=64)
def _one_of(parameters: tuple[str, ...]) -> re.Pattern[bytes]:
    """Finds a parameter with one of these names, or with one that is written with signs such as %71."""
    names = "|".join(map(re.escape, parameters))
    return re.compile(rf"(?:^|&)(?:[^=&]*%|(?:{names})(?:=|&|$))".encode())


def _is_rendered_anew(cookies: str) -> bool:
    """Visitors hardly ever have this cookie: what is in it is looked at only then."""
    if settings.SESSION_COOKIE_NAME not in cookies:
        return False
    sent = parse_cookie(cookies)
    return any(each.is_theirs(sent) for each in all_of(Anew))


def _display(cookies: str) -> str:
    return _normal_display(parse_cookie(cookies).get(COOKIE, "") if COOKIE in cookies else "")


@lru_cache(maxsize=64)
def _normal_display(value: str) -> str:
    return Display.from_cookie(value).to_cookie()


def _scheme(environ: dict) -> str:
    """As HttpRequest.scheme has it."""
    if settings.SECURE_PROXY_SSL_HEADER:
        header, secure = settings.SECURE_PROXY_SSL_HEADER
        if header in environ:
            return "https" if environ[header].split(",", 1)[0].strip() == secure else "http"
    return environ["wsgi.url_scheme"]


@lru_cache(maxsize=64)
def _is_known_host(host: str | None) -> bool:
    request = HttpRequest()
    request.META = {"HTTP_HOST": host} if host else {"SERVER_NAME": "", "SERVER_PORT": ""}
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True
