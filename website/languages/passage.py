"""What one sentence above a passage of a page says of its texts: languages that stand in, and what is older.

Beside the contexts of templates, as each included template has one of its own.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from website.languages.newer import Newer


@dataclass
class Noted:
    # That stand in for the one of the page.
    languages: set[str] = field(default_factory=set)
    # Texts in the language of the page whose source has changed since.
    newer: set[Newer] = field(default_factory=set)


_passage: ContextVar[Noted | None] = ContextVar("what is noted of this passage", default=None)


@contextmanager
def noted() -> Iterator[Noted]:
    """A passage begins: what is noted until it ends is found in this."""
    found = Noted()
    token = _passage.set(found)
    try:
        yield found
    finally:
        _passage.reset(token)


def note(languages: Iterable[str] = (), newer: Iterable[Newer] = ()) -> None:
    """They are in the passage, if there is one."""
    found = _passage.get()
    if found is not None:
        found.languages.update(languages)
        found.newer.update(newer)
