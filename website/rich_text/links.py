"""Links where a text leaves its page: absolute in what programs fetch, and told where nobody can press them.

What is given is rich text as it is stored (field.py): its attributes stand in double quotes. page is
where the text stands, from which relative links lead on; the home page where nobody says it.
"""

import re
from html import escape, unescape
from urllib.parse import unquote, urljoin

from website.formats.phone import to_national
from website.languages.alternates import absolute
from website.languages.own_pages import SCHEME, address_of, read_reference

_HREF = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_LINK = re.compile(r'(<a\b[^>]*?\bhref="([^"]*)"[^>]*>)(.*?)(\s*)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# What is only dressing around an address as people write it.
_IN_FRONT = re.compile(r"^(?:https?://)?(?:www\.)?")
_AROUND = "()[]<>„“”\"',;.:!?/"


def with_absolute_links(html: str, page: str = "") -> str:
    """The same text, whose links lead to the same pages from wherever it is read."""
    return _HREF.sub(lambda link: f"{link[1]}{escape(_whole(unescape(link[2]), page))}{link[3]}", html)


def with_told_addresses(html: str, page: str = "") -> str:
    """The same text with the address behind each link in its words, unless the words are the address."""
    return _LINK.sub(_told, with_absolute_links(html, page))


def _told(link: re.Match) -> str:
    begin, href, words, space = link.groups()
    address = in_words(unescape(href))
    said = " ".join(unescape(_TAG.sub("", words)).split())
    if not said:
        return f"{begin}{escape(address)}</a>{space}"
    told = "" if not address or _says(said, address) else f" ({escape(address)})"
    return f"{begin}{words}</a>{told}{space}"


def in_words(href: str) -> str:
    """An address as people read it: of mail and phone without what only programs need."""
    scheme, _colon, rest = href.partition(":")
    if scheme.lower() == "mailto":
        return unquote(rest.partition("?")[0])
    if scheme.lower() == "tel":
        return to_national(rest)
    return href


def _whole(href: str, page: str) -> str:
    if href.startswith(SCHEME):
        reference = read_reference(href)
        path = address_of(reference) if reference else ""
        return absolute(path) if path else ""
    try:
        return urljoin(page or absolute("/"), href.strip())
    except ValueError:
        return href


def _says(words: str, address: str) -> bool:
    """Whether the words name this address already."""
    wanted = _bare(address)
    if wanted in map(_bare, [words, *words.split()]):
        return True
    digits = re.sub(r"\D", "", address)
    return "/" not in address and len(digits) > 2 and digits == re.sub(r"\D", "", words)


def _bare(address: str) -> str:
    return _IN_FRONT.sub("", address.strip(_AROUND).casefold()).strip(_AROUND)
