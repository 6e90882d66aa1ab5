"""Texts whose source has changed since somebody confirmed their translation: pages say so, and lead there.

Who knows it is a package above, which contributes SourceIsNewer.
"""

import dataclasses
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.db.models import Model
from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.translation import override

from website.contributions.registry import all_of
from website.languages.alternates import home, same_page
from website.languages.bilingual import Text, languages


@dataclass(frozen=True)
class SourceIsNewer:
    """since: for a row, one of its texts and a language the day since which its source is newer; or None."""

    since: Callable[[Model, str, str], date | None]


@dataclass(frozen=True)
class Newer:
    """The source has changed on this day. row: whose text it is."""

    since: date
    row: Model = dataclasses.field(compare=False)


def newer_than(text: Text) -> Newer | None:
    """What is to be said of this text, which stands in the language it is written in."""
    if text.row is None or text.language == languages()[0]:
        return None
    for contributed in all_of(SourceIsNewer):
        if since := contributed.since(text.row, text.field, text.language):
            return Newer(since, text.row)
    return None


def source_address(newer: Newer, request: HttpRequest | None, anchor: str = "") -> str:
    """Where the text stands in the source language: on this page, or on that of the row without a request."""
    source = languages()[0]
    here = same_page(request.path, source) if request else None
    with override(source):
        found = here or _page_of(newer.row) or home(source)
    return f"{found}#{anchor}" if anchor else found


def _page_of(row: Model) -> str:
    for each in [row, getattr(row, "office", None)]:
        with suppress(AttributeError, NoReverseMatch):
            return each.get_absolute_url()  # type: ignore[union-attr]
    return ""
