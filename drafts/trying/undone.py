"""Whatever is written inside is there until the end of the block, and was never there afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from drafts.trying.new_files import NewFiles, deleted_afterwards


@contextmanager
def undone() -> Iterator[NewFiles]:
    with deleted_afterwards() as files, transaction.atomic():
        yield files
        transaction.set_rollback(True)
