"""In which texts a fact of a record stands, which link to a page, and what becomes of them when it goes."""

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from django.apps import apps
from django.db.models import Model, Q
from django.utils.translation import override

from website.contributions.registry import all_of
from website.languages.own_pages import SCHEME, PageKind, Reference
from website.languages.records import RecordFact, address_of, fact_at, written_out
from website.rich_text.field import rich_texts

MOST_ASKED_FOR = 20
_TO_PAGE = re.compile(rf'(href="{SCHEME}[^"#?]*)(["#?])')


def facts_of(row: Model) -> list[str]:
    """The addresses of all facts that texts can take from this row."""
    return [address_of(each.kind, row.pk) for each in all_of(RecordFact) if each.model is type(row)]


def texts_with(href: str, models: Iterable[type[Model]] = ()) -> Iterator[tuple[Model, str]]:
    """Each row in which this fact stands, with the name of the column. models: none are all."""
    for model in models or apps.get_models():
        for name in rich_texts(model):
            for row in model._base_manager.filter(**{f"{name}__contains": f'href="{href}"'}):
                yield row, name


def pages_of(row: Model) -> list[Reference]:
    """All pages of this row, such as that of an office and its contact form."""
    return [Reference(each.kind, str(row.pk)) for each in all_of(PageKind) if each.model is type(row)]


def texts_linking_to(references: Iterable[Reference]) -> Iterator[tuple[Model, str]]:
    """Each row with a link to one of these pages, or a place on it, with the name of the column."""
    pages = list(references)
    begun = {f'href="{page}{end}' for page in pages for end in ['"', "#", "?"]}
    # A database takes so many conditions and no more: of many pages, all of their kinds are looked through.
    asked = begun if len(pages) <= MOST_ASKED_FOR else {f'href="{SCHEME}{page.kind}/' for page in pages}
    for model in apps.get_models() if pages else []:
        names = rich_texts(model)
        wanted = [Q(**{f"{name}__contains": each}) for name in names for each in sorted(asked)]
        for row in model._base_manager.filter(reduce(or_, wanted)) if wanted else []:
            yield from ((row, name) for name in names if _begins_one(getattr(row, name) or "", begun))


def _begins_one(html: str, begun: set[str]) -> bool:
    return any(f"{link[1]}{link[2][:1]}" in begun for link in _TO_PAGE.finditer(html))


def write_out(row: Model) -> None:
    """Before the row goes: its facts become words like all others, as they are now."""
    for href in facts_of(row):
        for text, name in texts_with(href):
            with override(name.rpartition("_")[2]):
                words = fact_at(href)
            if words:
                # Not save(): for whoever reads it, in a calendar for example, nothing changes.
                said = written_out(getattr(text, name), href, words)
                type(text)._base_manager.filter(pk=text.pk).update(**{name: said})
