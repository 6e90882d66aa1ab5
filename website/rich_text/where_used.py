"""In which texts a fact of a record stands, and what becomes of them when the record goes."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db.models import Model
from django.utils.translation import override

from website.contributions.registry import all_of
from website.languages.records import RecordFact, address_of, fact_at, written_out
from website.rich_text.field import rich_texts


def facts_of(row: Model) -> list[str]:
    """The addresses of all facts that texts can take from this row."""
    return [address_of(each.kind, row.pk) for each in all_of(RecordFact) if each.model is type(row)]


def texts_with(href: str, models: Iterable[type[Model]] = ()) -> Iterator[tuple[Model, str]]:
    """Each row in which this fact stands, with the name of the column. models: none are all."""
    for model in models or apps.get_models():
        for name in rich_texts(model):
            for row in model._base_manager.filter(**{f"{name}__contains": f'href="{href}"'}):
                yield row, name


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
