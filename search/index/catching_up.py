"""What has changed is written anew: in the transaction that changes it, right before it is committed.

What was written past Django, or by a statement of its own, is caught up with when somebody searches next.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from threading import Event

from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from search.findable import Findable
from search.index.writing import BATCH, documents, findables, write
from search.models import Change, IndexEntry

# At once. Who searches waits for no more.
AT_MOST = 2_000  # changes
# Instead of a kind: nobody knows what has changed.
EVERYTHING = "*"

# While tables are made anew, nobody can be sure of any of them.
_while_migrating = Event()

logger = logging.getLogger("search")


def pause() -> None:
    _while_migrating.set()


def go_on() -> None:
    _while_migrating.clear()


def before_commit() -> None:
    """What is saved is saved, whatever happens to the index: the next search tries again."""
    if _while_migrating.is_set():
        return
    try:
        while _catch_up(Change.objects.exclude(kind=EVERYTHING)) == AT_MOST:
            pass
    except Exception:
        logger.exception("The index of the search could not be written. The next search tries again.")


def before_search() -> None:
    """Where it cannot be done now, people search what there was."""
    try:
        if Change.objects.exists():
            _write_everything_if_it_is_little()
            _catch_up(Change.objects.exclude(kind=EVERYTHING))
    except DatabaseError:
        logger.warning("The index of the search could not be written, so it may be older than the site.")
    except Exception:
        logger.exception("The index of the search could not be written, so it may be older than the site.")


@transaction.atomic
def _catch_up(noted: QuerySet[Change]) -> int:
    """Write the first of these changes, and say how many."""
    # Locked, so that whoever else has noted the same waits until it is written.
    changes = list(noted.order_by("pk").select_for_update()[:AT_MOST])
    keys: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        keys[change.kind].add(change.key)
    known = findables()
    # In one order, so that two who write the same do not wait for each other.
    for kind in sorted(keys.keys() & known.keys()):
        write_anew(known[kind], keys[kind])
    Change.objects.filter(pk__in=[change.pk for change in changes]).delete()
    return len(changes)


def _write_everything_if_it_is_little() -> None:
    """After a migration; where there is much, the start of the server does it (manage.py rebuild_search)."""
    if not Change.objects.filter(kind=EVERYTHING).exists():
        return
    keys = {kind: _all_keys(findable) for kind, findable in findables().items()}
    if sum(map(len, keys.values())) > AT_MOST:
        logger.warning("The index of the search is from before the last migration: manage.py rebuild_search")
        return
    with transaction.atomic():
        changes = list(Change.objects.select_for_update())
        for kind, findable in findables().items():
            write_anew(findable, keys[kind])
        Change.objects.filter(pk__in=[change.pk for change in changes]).delete()


@transaction.atomic
def write_what_has_no_row() -> None:
    """Pages and topics that are code: another release may call them otherwise."""
    for findable in findables().values():
        if findable.model is None:
            write_anew(findable, _all_keys(findable))


def _all_keys(findable: Findable) -> set[int]:
    """Of what there is, and of what there was."""
    stored = IndexEntry.objects.filter(kind=findable.kind).values_list("key", flat=True)
    return set(stored) | {findable.key(row) for row in findable.rows(None)}


def write_anew(findable: Findable, keys: Iterable[int]) -> None:
    wanted = sorted(keys)
    for start in range(0, len(wanted), BATCH):
        some = wanted[start : start + BATCH]
        IndexEntry.objects.filter(kind=findable.kind, key__in=some).delete()
        write(list(documents(findable, some)))
