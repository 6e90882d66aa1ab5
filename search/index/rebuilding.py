"""The whole index, anew: after an update, or after very many rows were written past the site."""

import time
from collections.abc import Callable, Iterator
from itertools import islice

from django.db import transaction

from search.index.writing import BATCH, Row, documents, findables, learn_words, write
from search.models import Change, IndexEntry, KnownWord

# How many steps are done, of how many, and how many documents go in a second.
Progress = Callable[[int, int, float], None]


@transaction.atomic
def rebuild(tell: Progress) -> int:
    """All or nothing: until it is through, people search what there was. How many documents there are now."""
    changes = list(Change.objects.select_for_update().values_list("pk", flat=True))
    IndexEntry.objects.all().delete()
    KnownWord.objects.all().delete()
    total = 0
    # What a compound is made of may stand in the very last document.
    for batch in _batches():
        learn_words(batch)
        total += len(batch)
    begun, done = time.monotonic(), 0
    for batch in _batches():
        write(batch)
        done += len(batch)
        tell(done, total, done / max(time.monotonic() - begun, 0.001))
    Change.objects.filter(pk__in=changes).delete()
    return total


def is_needed() -> bool:
    """After a migration, or where more was written than a search catches up with."""
    return Change.objects.count() > 0


def _batches() -> Iterator[list[Row]]:
    for findable in findables().values():
        rows = documents(findable)
        while batch := list(islice(rows, BATCH)):
            yield batch
