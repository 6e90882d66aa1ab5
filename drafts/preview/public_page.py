"""A public page as the site answers anybody who asks for it, with what this transaction has written."""

from functools import cache
from io import BytesIO

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponseBase
from django.urls import get_urlconf, set_urlconf
from django.utils.translation import override

from website.display import COOKIE, Display
from website.local_path import local_path

# Of the request somebody has sent: how the site was reached.
_REACHED = (
    "HTTP_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "wsgi.url_scheme",
)
# Marks a request that nobody has sent (drafts/timed/middleware.py).
WITHIN = "drafts.within_a_preview"
_MOST_REDIRECTS = 3


@cache
def _handler() -> BaseHandler:
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def public_page(path: str, language: str, display: Display, reached: dict) -> HttpResponseBase:
    """path may lead on to another page. reached: META of the request for whose sake it is rendered."""
    urlconf = get_urlconf()
    try:
        for _time in range(_MOST_REDIRECTS):
            with override(language):
                response = _handler().get_response(WSGIRequest(_environ(path, display, reached)))
            if response.status_code not in {301, 302, 303, 307, 308}:
                break
            path = local_path(response.headers["Location"].removeprefix(settings.SITE_URL)) or "/"
    finally:
        set_urlconf(urlconf)
    return response


def _environ(path: str, display: Display, reached: dict) -> dict:
    path, _hash, _anchor = path.partition("#")
    path, _mark, query = path.partition("?")
    return {
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        **{name: reached[name] for name in _REACHED if name in reached},
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "HTTP_COOKIE": f"{COOKIE}={display.to_cookie()}",
        "wsgi.input": BytesIO(),
        WITHIN: True,
    }
