"""What a rule gets, and what it gives."""

from dataclasses import dataclass, field, fields
from datetime import date, time
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.utils.functional import Promise

from website.rich_text.plain_text import words_alone


@dataclass(frozen=True)
class WrittenText:
    """What stands in one field. source is the same in the language it is translated from, if it is."""

    field: str
    typed: str
    language: str
    is_rich: bool = False
    source: str = ""
    # A note among staff, which nobody else reads.
    is_note: bool = False

    @cached_property
    def words(self) -> str:
        """As people read it: a line for each paragraph."""
        return words_alone(self.typed) if self.is_rich else self.typed

    @cached_property
    def source_words(self) -> str:
        return words_alone(self.source) if self.is_rich else self.source


@dataclass(frozen=True)
class Street:
    """An address as it stands in its fields."""

    street: str
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True)
class KnownFacts:
    """What a row and what it belongs to have in their fields. None where nothing can be said."""

    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    streets: tuple[Street, ...] = ()
    # On which something is on, and until when people can register or enter.
    days: tuple[date, ...] = ()
    times: tuple[time, ...] = ()
    deadlines: tuple[date, ...] = ()
    # Other days in its fields, such as those of the nationwide week.
    other_days: tuple[date, ...] = ()
    # In cents.
    sums: tuple[int, ...] = ()
    has_files: bool | None = None
    has_pictures: bool | None = None
    # Addresses that lead nowhere; and such that lead elsewhere for good, with where.
    broken_links: tuple[str, ...] = ()
    moved_links: tuple[tuple[str, str], ...] = ()

    def __or__(self, other: "KnownFacts") -> "KnownFacts":
        return KnownFacts(**{each.name: _both(self, other, each.name) for each in fields(self)})


def _both(one: KnownFacts, other: KnownFacts, name: str) -> Any:
    first, second = getattr(one, name), getattr(other, name)
    if isinstance(first, tuple):
        return tuple(dict.fromkeys([*first, *second]))
    known = [value for value in [first, second] if value is not None]
    return any(known) if known else None


@dataclass(frozen=True)
class Warning:
    """rule: its name for programs. quote: the words it speaks of. sentence: what does not fit, what to do."""

    rule: str
    quote: str
    sentence: str | Promise = field(compare=False)
    # Filled into the sentence when it is read, in the language of who reads it.
    words: tuple[tuple[str, Any], ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return str(self.sentence) % {"quote": self.quote, **dict(self.words)}

    @property
    def key(self) -> str:
        """The same for the same words, however often they are typed."""
        return sha256(f"{self.rule}\n{' '.join(self.quote.split())}".encode()).hexdigest()[:32]


def warning(rule: str, quote: str, sentence: str | Promise, **words: Any) -> Warning:
    return Warning(rule, " ".join(quote.split()), sentence, tuple(words.items()))
