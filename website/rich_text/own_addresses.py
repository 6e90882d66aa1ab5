"""Addresses of this site that somebody has typed or pasted: which page each is, and which lead nowhere."""

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import islice
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import override

from website.contributions.registry import all_of
from website.languages.bilingual import languages
from website.languages.own_pages import SCHEME, PageKind, Reference, address_of, read_reference
from website.local_path import local_path
from website.reading.characters import is_control

_HREF = re.compile(r'(<a\b[^<>]*?\bhref=")([^"]*)(")')
# Of a longer list of links the first ones are looked at, as somebody waits for the answer.
MOST_LOOKED_AT = 200


def with_references(html: str) -> str:
    """The text whose links to our own pages follow them from now on. Others stay as they are."""
    return _HREF.sub(lambda link: f"{link[1]}{_followed(link[2])}{link[3]}", html)


def _followed(href: str) -> str:
    reference = reference_at(unescape(href))
    return escape(str(reference)) if reference else href


def reference_at(address: str) -> Reference | None:
    """The page that everybody finds at this address, with the place on it; or None."""
    path = own_path(address)
    kind, key = _page_at(path) if path else (None, "")
    return Reference(kind.kind, key, _place(path)) if kind and key else None


def broken_in(html: str) -> Iterator[str]:
    """The links of a text to pages of this site that not everybody can open, as they are written."""
    for link in islice(_HREF.finditer(html), MOST_LOOKED_AT):
        if leads_nowhere(href := unescape(link[2])):
            yield href


def leads_nowhere(href: str) -> bool:
    """Never of foreign addresses, nor of what is no page of its own, such as a feed."""
    if href.startswith(SCHEME):
        reference = read_reference(href)
        return reference is None or not address_of(reference)
    path = own_path(href)
    if not path:
        return False
    kind, key = _page_at(path)
    if kind is not None:
        return not key
    return not any(match for match, _path, _language in _matches(path))


def own_path(address: str) -> str:
    """The path of an address of this site, with all that follows it, or ""."""
    address = address.strip()
    try:
        parts, own = urlsplit(address), urlsplit(settings.SITE_URL)
    except ValueError:
        return ""
    if parts.scheme in {"http", "https"} and parts.netloc.lower() == own.netloc.lower():
        address = f"{settings.SITE_URL}{address.partition('://')[2][len(parts.netloc) :]}"
    path = local_path(address)
    # What is behind a "%00" names nothing, and a database may refuse to look for it.
    return "" if any(is_control(sign) for sign in unquote(path)) else path


def _place(path: str) -> str:
    """What follows the path, without what no reference can hold."""
    after = urlsplit(path)._replace(scheme="", netloc="", path="").geturl()
    return re.sub(r'[\s"<>]', "", after)


def _page_at(path: str) -> tuple[PageKind | None, str]:
    """Its kind and key; key is "" where everybody finds nothing there."""
    missing = None
    for match, in_words, language in _matches(path):
        with override(language):
            for kind in all_of(PageKind):
                key = kind.at(in_words, match)
                if key:
                    return kind, key
                missing = kind if key == "" else missing
    return missing, ""


def _matches(path: str) -> Iterator[tuple[ResolverMatch | None, str, str]]:
    """In the words of each language: somebody may have changed the first part of an address alone."""
    whole = unquote(urlsplit(path).path)
    prefix, _slash, rest = whole.removeprefix("/").partition("/")
    is_page = prefix in languages()
    for language in languages() if is_page else languages()[:1]:
        known = f"/{language}/{rest}" if is_page else whole
        with override(language):
            match = _resolved(known)
        yield match, known, language


def _resolved(path: str) -> ResolverMatch | None:
    """People leave the stroke at the end away, and are led on."""
    for each in [path, f"{path}/"]:
        try:
            return resolve(each)
        except Resolver404:
            continue
    return None
