"""Which languages stand in for that of the page in a passage of it: one sentence above it says so.

Beside the contexts of templates, as each included template has one of its own.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_passage: ContextVar[set[str] | None] = ContextVar("languages of this passage", default=None)


@contextmanager
def noted() -> Iterator[set[str]]:
    """A passage begins: what is noted until it ends is found in this set."""
    found: set[str] = set()
    token = _passage.set(found)
    try:
        yield found
    finally:
        _passage.reset(token)


def note(languages: Iterable[str]) -> None:
    """They are in the passage, if there is one."""
    found = _passage.get()
    if found is not None:
        found.update(languages)
