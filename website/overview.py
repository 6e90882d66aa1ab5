"""What every app adds to the page that lists all public pages (config/overview.py)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from website.languages.bilingual import Text


@dataclass(frozen=True)
class Entry:
    """A page, and the pages below it."""

    name: Text
    url: str
    below: Sequence["Entry"] = ()


def named_entry(name: str, url_name: str, *args) -> Entry:
    """A page with a name that is an interface text, in the active language."""
    return Entry(Text(str(name), get_language()), reverse(url_name, args=args))
