"""The whole index, anew: after an update, or after very many rows were written past the site."""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.db import transaction

from search.index.catching_up import write_anew
from search.index.writing import BATCH, documents, findables, learn, part_words
from search.models import Change, IndexEntry, KnownWord

# How many documents are done, of how many, and how many go in a second.
Progress = Callable[[int, int, float], None]


def rebuild(tell: Progress) -> int:
    """A batch at a time: people search on, and nobody who saves something waits for all of it.

    How many documents there are now.
    """
    changes = list(Change.objects.values_list("pk", flat=True))
    keys = _learn_anew()
    total = sum(map(len, keys.values()))
    begun, done = time.monotonic(), 0
    for kind, findable in findables().items():
        for some in _batches(keys[kind]):
            with transaction.atomic():
                write_anew(findable, some)
            done += len(some)
            tell(done, total, done / max(time.monotonic() - begun, 0.001))
    _take_out_what_is_gone(keys)
    for some in _batches(changes):
        Change.objects.filter(pk__in=some).delete()
    return total


def is_needed() -> bool:
    """After a migration, or where more was written than a search catches up with."""
    return Change.objects.exists()


def _learn_anew() -> dict[str, list[int]]:
    """Words that compounds are made of, which may stand in the very last document. The keys of each kind."""
    words: set[str] = set()
    keys: dict[str, list[int]] = {}
    for kind, findable in findables().items():
        keys[kind] = []
        for batch in _batches(documents(findable)):
            words |= part_words(batch)
            keys[kind] += [key for _findable, key, _document in batch]
    with transaction.atomic():
        KnownWord.objects.all().delete()
        learn(words)
    return keys


def _take_out_what_is_gone(keys: dict[str, list[int]]) -> None:
    for kind in IndexEntry.objects.values_list("kind", flat=True).distinct():
        stored = IndexEntry.objects.filter(kind=kind).values_list("key", flat=True)
        for some in _batches(set(stored) - set(keys.get(kind, []))):
            IndexEntry.objects.filter(kind=kind, key__in=some).delete()


def _batches(rows: Iterable) -> Iterator[list]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch
