"""What every app adds to the page that lists all public pages (config/overview.py)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from website.contributions.named_pages import NamedPage
from website.languages.bilingual import Text


@dataclass(frozen=True)
class OverviewEntry:
    """A page, and the pages below it."""

    name: Text
    url: str
    below: Sequence["OverviewEntry"] = ()


@dataclass(frozen=True)
class MainPages:
    """Pages that have a row and belong to no office: they stand at the end of the main pages."""

    entries: Callable[[], list[OverviewEntry]]


def named_entry(name: str | Promise, url_name: str, *args) -> OverviewEntry:
    """A page with a name that is an interface text, in the active language."""
    return OverviewEntry(Text(str(name), get_language()), reverse(url_name, args=args))


def entry_of(page: NamedPage) -> OverviewEntry:
    entry = named_entry(page.name, page.url_name)
    return OverviewEntry(entry.name, entry.url, [entry_of(below) for below in page.below])
