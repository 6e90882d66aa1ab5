"""What other packages tell the search (website/contributions/): what is found, as what, when it changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import override

from website.languages.bilingual import languages, text_in, written_in
from website.languages.records import left_out
from website.rich_text.plain_text import words_alone


class Group(IntEnum):
    """Under which heading a hit stands. The number orders what is found, and is stored with it."""

    HELP = 1
    READ = 2
    TAKE_PART = 3


@dataclass(frozen=True)
class SearchDocument:
    """What of one row is found: title and text by language, and the address of its page in each."""

    titles: dict[str, str]
    texts: dict[str, str]
    urls: dict[str, str]
    office_id: int | None = None
    # What else it is called.
    names: tuple[str, ...] = ()
    # Found as if they were in the title, and shown nowhere: where it is, what it belongs to.
    around: dict[str, str] = field(default_factory=dict)
    # Found, and shown nowhere: numbers, names of sections.
    beside: dict[str, str] = field(default_factory=dict)
    # Of what is on: after this day it is over. date.max while nobody knows.
    last_day: date | None = None
    # Of news: in this order, the newest first.
    day: date | None = None
    visible_from: datetime | None = None
    visible_until: datetime | None = None


@dataclass(frozen=True)
class Source:
    """Rows whose change changes a document, too. keys is SQL: the ids of the documents of {row}."""

    model: type[Model]
    keys: str
    # Of many documents: only these columns matter, all of them texts.
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Findable:
    """One kind of what can be found."""

    # Stands in addresses and in the index.
    kind: str
    # As it is said of a hit.
    name: Promise
    group: Group
    # Before others whose title fits as well; from 0, which is first, to 9.
    rank: int
    model: type[Model] | None
    # Of these ids, or all where they are None: what the public may see now or later.
    rows: Callable[[Iterable[int] | None], Iterable]
    document: Callable[..., SearchDocument]
    sources: tuple[Source, ...] = ()
    # What a hit tells beside, in the active language, for rows with these ids: when it is, for one.
    details: Callable[[list[int]], dict[int, str]] | None = None
    # The id of a row, where it is no model's.
    key: Callable[..., int] = lambda row: row.pk


def of_keys(rows: QuerySet, keys: Iterable[int] | None) -> QuerySet:
    """All of these rows, or those with these ids."""
    return rows if keys is None else rows.filter(pk__in=keys)


def texts_of(row: Model, *fields: str, rich: Iterable[str] = ()) -> dict[str, str]:
    """The texts of these fields in each language, one below the other; rich ones without their formats."""
    found = {}
    for code in languages():
        plain = [text_in(row, name, code) for name in fields]
        plain += [words_alone(left_out(written_in(row, name, code))) for name in rich]
        found[code] = "\n".join(filter(None, plain))
    return found


def joined(*texts: dict[str, str]) -> dict[str, str]:
    return {code: "\n".join(filter(None, (each.get(code, "") for each in texts))) for code in languages()}


def in_each_language(say: Callable[[], str]) -> dict[str, str]:
    """What an interface text or an address is in each language."""
    found = {}
    for code in languages():
        with override(code):
            found[code] = str(say())
    return found
