"""Which addresses hold a secret: whoever has one of them opens a page that is somebody's alone.

They are told by the names of their arguments, in the words of every language, so that a link counts also
where it is cut off, has something appended, or leads to no page at all. What stands in logs, in the form for
barriers, in texts and on error pages goes by this one answer.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, get_urlconf
from django.utils.translation import override

from website.languages.bilingual import languages

# An argument of a route with one of these names is never told. A test asks of each new name if it is one.
SECRET_ARGUMENTS = {"token", "uidb64"}

INSTEAD = "…"
# Link programs quote an address again for each address it is put into.
_TIMES_QUOTED = 5

_ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
_QUOTED_WORD = re.compile(r"[^\s\"'<>]*%[0-9a-fA-F]{2}[^\s\"'<>]*")
# A token alone, without its address: of a mailed link (website/addresses/signed_link.py), of a new password
# (Django).
_TOKENS = r"(?:\b\d+-\d+\.[0-9A-Za-z]{5,8}\.[\w-]{20,}|\b[0-9a-z]{5,8}-[0-9a-f]{32}\b)"

# Of a form that shows what was typed: the browser may go back to it (website/public_forms/form_page.py).
_FORM_STATUSES = {422, 429}


def holds_secret(address: str) -> bool:
    return without_secrets(address) != address


def without_secrets(text: str) -> str:
    """The text with each secret address cut off before its secret, however it is quoted."""
    text = _secrets().sub(lambda found: (found["before"] or "") + INSTEAD, text)
    return _QUOTED_WORD.sub(_word_without_secrets, text) if "%" in text else text


def _word_without_secrets(found: re.Match) -> str:
    word = found[0]
    for _time in range(_TIMES_QUOTED):
        word, before = unquote(word), word
        if word == before:
            break
        if _secrets().search(word):
            return without_secrets(word)
    return found[0]


def _secrets() -> re.Pattern:
    try:
        return _secrets_of(get_urlconf())
    except Exception:  # something is logged while the addresses themselves are being read
        return re.compile(rf"(?P<before>){_TOKENS}")


@cache
def _secrets_of(urlconf: str | None) -> re.Pattern:
    beginnings = "|".join(sorted(set(_beginnings(urlconf))))
    return _pattern(rf"(?<![\w-])(?:{beginnings})")


def _pattern(before: str) -> re.Pattern:
    return re.compile(rf"(?P<before>{before})[^\s\"'<>]+|{_TOKENS}", re.IGNORECASE)


def _beginnings(urlconf: str | None) -> Iterator[str]:
    """What stands before the secret in each route, as a pattern, without the language."""
    for language in languages():
        with override(language):
            for route in _routes(get_resolver(urlconf)):
                secret = next(
                    (each for each in _ARGUMENT.finditer(route) if each[1] in SECRET_ARGUMENTS), None
                )
                if secret:
                    before = route[: secret.start()].removeprefix(f"{language}/")
                    yield _as_pattern(before)


def _as_pattern(route: str) -> str:
    parts = [r"[^/\s]+" if _ARGUMENT.fullmatch(part) else re.escape(part) for part in route.split("/")]
    return "/+".join(parts)


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from _routes(each, route)


class SecretAddressMiddleware:
    """Whatever comes of a secret address, be it an error page: no search engine lists it, nobody keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if holds_secret(request.get_full_path()):
            response.headers["X-Robots-Tag"] = "noindex"
            if response.status_code >= 400 and response.status_code not in _FORM_STATUSES:
                response.headers["Cache-Control"] = "private, no-store"
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response
