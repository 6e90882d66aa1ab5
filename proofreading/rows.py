"""The texts of a row, and what is said of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model

from proofreading.check import warnings_of
from proofreading.fields import ProseField, addresses_of, prose_of
from proofreading.models import Dismissed
from proofreading.rules.links import where_it_leads
from proofreading.text import KnownFacts, Warning, WrittenText
from website.rich_text.own_addresses import broken_in

# Of a longer text its beginning is read: some ten pages. The rest would cost seconds at each key.
MOST_CHARACTERS = 30_000


@dataclass(frozen=True)
class Remark:
    """A warning and where it stands. is_right: somebody has said so."""

    field: str
    warning: Warning
    is_right: bool = False


def texts_of(row: Model) -> list[WrittenText]:
    return [_text(row, prose) for prose in prose_of(type(row)) if getattr(row, prose.name)]


def _text(row: Model, prose: ProseField) -> WrittenText:
    source = (getattr(row, prose.source) or "") if prose.source else ""
    typed = getattr(row, prose.name) or ""
    if max(len(typed), len(source)) > MOST_CHARACTERS:
        # Two beginnings do not say the same.
        typed, source = typed[:MOST_CHARACTERS], ""
    return WrittenText(prose.name, typed, prose.language, prose.is_rich, source, prose.is_note)


def found_in(row: Model, facts: KnownFacts, right: Iterable[tuple] | None = None) -> list[Remark]:
    """right: what somebody has called right in rows of this model; asked of the database if not given."""
    known = set(Dismissed.objects.of_rows([row]) if right is None else right)
    return [
        Remark(field, each, (row.pk, field, each.key) in known) for field, each in _warnings_in(row, facts)
    ]


def _warnings_in(row: Model, facts: KnownFacts) -> Iterator[tuple[str, Warning]]:
    for text in texts_of(row):
        yield from ((text.field, each) for each in warnings_of(text, facts | _broken_here(text)))
    for field in addresses_of(type(row)):
        address = getattr(row, field)
        yield from ((field, each) for each in where_it_leads(address, address, facts))


def _broken_here(text: WrittenText) -> KnownFacts:
    """Of pages of this site it is known at once, without check_links."""
    return KnownFacts(broken_links=tuple(broken_in(text.typed)) if text.is_rich else ())
