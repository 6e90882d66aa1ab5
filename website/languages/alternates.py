"""The same page in another language, and which languages a page exists in."""

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, get_language_info, override

from website.languages.bilingual import languages
from website.local_path import local_path


def absolute(path: str) -> str:
    """The public address of a local path."""
    return settings.SITE_URL + path


def same_page(path: str, language: str) -> str | None:
    """The path of the same page in this language, or None where the path is no page.

    The query string is kept. The words of the path may be in any language, whatever language is active and
    whatever language its prefix names: somebody may have changed only the prefix.
    """
    parts = urlsplit(local_path(path))
    translated = _translated(parts.path, language)
    return f"{translated}?{parts.query}" if translated and parts.query else translated


@lru_cache(maxsize=4_096)
def _translated(path: str, language: str) -> str | None:
    prefix, _slash, rest = path.removeprefix("/").partition("/")
    if prefix not in languages():
        return None
    for known in languages():
        with override(known):
            try:
                match = resolve(f"/{known}/{rest}")
            except Resolver404:
                continue
        with override(language):
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return None


def canonical_language(page_languages: list[str] | None = None) -> str:
    """The language of the page that stands for this one: the active one, or the first the page exists in."""
    codes = page_languages or languages()
    return get_language() if get_language() in codes else codes[0]


def home(language: str) -> str:
    with override(language):
        return reverse("home")


def language_name(code: str) -> str:
    """The name of a language in the active language, such as "German"."""
    return get_language_info(code)["name_translated"]


def to_best_language(request: HttpRequest) -> HttpResponseRedirect:
    """Lead "/" to the home page in the language that Accept-Language asks for, German when none fits."""
    return HttpResponseRedirect(home(get_language()))


def to_best_page(name: str) -> Callable[[HttpRequest], HttpResponseRedirect]:
    """A view that leads to the page of this name in the language that Accept-Language asks for."""

    def lead(request: HttpRequest) -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse(name))

    return lead
