"""Links to pages of this site that follow them: a text holds which page it is, and not where that stands.

In the text it is <a href="page:event/12#place">. Whoever reads it is led to that page in the language of the
page it is read on; what not everybody may see is words without a link. Each package says which kinds of pages
there are (PageKind).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.urls import ResolverMatch
from django.utils.functional import Promise
from django.utils.translation import override

from website.contributions.registry import all_of

SCHEME = "page:"
# A row has a number (the last that any database counts to has nineteen digits), a page without one a name.
_PAGE = r"page:(?P<kind>[a-z-]{1,40})/(?P<key>[0-9]{1,18}|[a-z_]{1,40}(?::[a-z_]{1,40})?)"
_PLACE = r"(?P<place>[?#][^\s\"<>]*)?"
_REFERENCE = re.compile(_PAGE + _PLACE)
_LINKED = re.compile(
    rf'<a\b(?P<before>[^>]*?)\bhref="{_PAGE}{_PLACE}"(?P<after>[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)
# It says in which language a foreign page is. Ours are there in that of the reader.
_HREFLANG = re.compile(r'\s*\bhreflang="[^"]*"')


@dataclass(frozen=True)
class PagesAsked:
    """Which pages somebody looks for, with words of their titles that are folded.

    of_own: of these offices, else of all others. language: that of the text.
    """

    offices: tuple[int, ...]
    of_own: bool
    words: tuple[str, ...]
    most: int
    language: str


@dataclass(frozen=True)
class PageChoice:
    """A page for whoever chooses among them, in the active language. words: its name in that of the text."""

    key: str
    label: str
    words: str


@dataclass(frozen=True)
class PageKind:
    """Pages of one kind; for all of them a key is a number, or for all a name."""

    kind: str
    label: str | Promise
    # Whose numbers the keys are.
    model: type[Model] | None
    # Of these keys those that everybody may see now, each with its path in the active language.
    addresses: Callable[[list[str]], dict[str, str]]
    # The key of what stands at a path that is in the active language; "" where such a page would stand and
    # everybody finds nothing, None where it is none of this kind.
    at: Callable[[str, ResolverMatch | None], str | None]
    choices: Callable[[PagesAsked], list[PageChoice]]


@dataclass(frozen=True)
class Reference:
    """place: what follows the address of the page, such as "#place"."""

    kind: str
    key: str
    place: str = ""

    def __str__(self) -> str:
        return f"{SCHEME}{self.kind}/{self.key}{self.place}"


def kind_called(kind: str) -> PageKind | None:
    return next((each for each in all_of(PageKind) if each.kind == kind), None)


def read_reference(href: str) -> Reference | None:
    """None for what is no link to a page of a kind that there is."""
    match = _REFERENCE.fullmatch(href)
    if match is None or kind_called(match["kind"]) is None:
        return None
    return Reference(match["kind"], match["key"], match["place"] or "")


def address_of(reference: Reference) -> str:
    """The path in the active language, or "" where there is none for everybody."""
    kind = kind_called(reference.kind)
    found = kind.addresses([reference.key]) if kind else {}
    return _with_place(found[reference.key], reference.place) if reference.key in found else ""


def leading_there(html: str, language: str) -> str:
    """The text with the address of each page, in the language of who reads it, or its words alone."""
    if SCHEME not in html:
        return html
    with override(language):
        known = _addresses((link["kind"], link["key"]) for link in _LINKED.finditer(html))
        return _LINKED.sub(lambda link: _leading(link, known), html)


def _addresses(wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """All of one kind are asked for at once."""
    keys: dict[str, list[str]] = defaultdict(list)
    for kind, key in dict.fromkeys(wanted):
        keys[kind].append(key)
    return {
        (each.kind, key): path
        for each in all_of(PageKind)
        if each.kind in keys
        for key, path in each.addresses(keys[each.kind]).items()
    }


def _leading(link: re.Match, known: dict[tuple[str, str], str]) -> str:
    path = known.get((link["kind"], link["key"]))
    if not path:
        return link["words"]
    before, after = (_HREFLANG.sub("", link[name]) for name in ["before", "after"])
    return f'<a{before}href="{_with_place(path, link["place"] or "")}"{after}>{link["words"]}</a>'


def _with_place(path: str, place: str) -> str:
    """Pages that are a part of another one have a place themselves, which what is asked for stands before."""
    if not place:
        return path
    page, _hash, anchor = path.partition("#")
    asked, hash_, own = place.partition("#")
    found = own if hash_ else anchor
    return f"{page}{asked}#{found}" if found else f"{page}{asked}"
