"""What has changed is written anew: in the transaction that changes it, right before it is committed.

What was written past Django, or by a statement of its own, is caught up with when somebody searches next.
"""

import logging
from collections import defaultdict

from django.db import DatabaseError, transaction

from search.index.writing import BATCH, documents, findables, write
from search.models import Change, Entry

# As much as somebody waits for who searches. What loads more says rebuild_search afterwards.
AT_MOST = 2_000  # documents
# Instead of a kind: nobody knows what has changed.
EVERYTHING = "*"

logger = logging.getLogger("search")


def catch_up() -> None:
    """Within the transaction of who calls it, or one of its own."""
    if not Change.objects.exists():
        return
    with transaction.atomic():
        changes = _noted()
        keys: dict[str, set[int]] = defaultdict(set)
        for change in changes:
            keys[change.kind].add(change.key)
        known = findables()
        if EVERYTHING in keys:
            keys = _all_keys(known)
        for kind, of_kind in keys.items():
            if kind in known:
                _write_anew(known[kind], sorted(of_kind))
        Change.objects.filter(pk__in=[change.pk for change in changes]).delete()


def before_commit() -> None:
    """What is saved is saved, whatever happens to the index: the next search tries again."""
    try:
        with transaction.atomic():
            catch_up()
    except DatabaseError:
        raise
    except Exception:
        logger.exception("The index of the search could not be written. The next search tries again.")


def _noted() -> list[Change]:
    """Locked, so that whoever else has noted the same waits until it is written."""
    rows = Change.objects.order_by("pk")
    return list(rows.select_for_update()[:AT_MOST])


def _all_keys(known) -> dict[str, set[int]]:
    """What there is, and what there was."""
    keys: dict[str, set[int]] = defaultdict(set)
    for kind, key in Entry.objects.values_list("kind", "key"):
        keys[kind].add(key)
    for kind, findable in known.items():
        keys[kind] |= {findable.key(row) for row in findable.rows(None)}
    return keys


def _write_anew(findable, keys: list[int]) -> None:
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        Entry.objects.filter(kind=findable.kind, key__in=some).delete()
        write(list(documents(findable, some)))


def catch_up_or_not() -> None:
    """Before a search. Where the database takes nothing now, people search what there was."""
    try:
        catch_up()
    except DatabaseError:
        logger.warning("The index of the search could not be written, so it may be older than the site.")
