"""Which addresses are pages of this site: the one answer for whoever leads somewhere or shows a link.

Browsers read "/\\evil.example" and "/<tab>/evil.example" as another site. What is no plain path is no page of
ours.
"""

import unicodedata
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.http import url_has_allowed_host_and_scheme

# Control and invisible characters, halves of characters, every kind of space: browsers drop or change them.
_NOT_IN_ADDRESSES = ("C", "Z")


def local_path(address: str) -> str:
    """The path of this page, with query and fragment, or "" where it is none of this site."""
    path = _without_site(address)
    if not path.startswith("/") or path.startswith("//") or "\\" in path or _has_dots(path):
        return ""
    if any(unicodedata.category(sign).startswith(_NOT_IN_ADDRESSES) for sign in path):
        return ""
    return path if url_has_allowed_host_and_scheme(path, allowed_hosts=None) else ""


def _without_site(address: str) -> str:
    """People copy the whole address out of the browser."""
    rest = address.removeprefix(settings.SITE_URL)
    return (rest or "/") if rest != address and (not rest or rest[0] in "/?#") else address


def _has_dots(path: str) -> bool:
    """Steps to another folder, from which "/.//evil.example" makes another address than it seems."""
    return any(unquote(part) in {".", ".."} for part in urlsplit(path).path.split("/"))
