"""What becomes of the files of whole forms: kept where something is wrong, forgotten where all is saved."""

from collections.abc import Iterator
from functools import partial

from django.db import transaction

from . import store
from .widget import KeptFileInput


def keep_chosen_files(forms) -> None:
    """Before forms with errors are drawn."""
    for field in _file_fields(forms):
        field.field.widget.after_errors(field)


def forget_used_files(forms) -> None:
    """After they were saved: only what is really in the tables is kept no more."""
    for field in _file_fields(forms):
        for file in field.field.widget.kept_before():
            file.close()
            transaction.on_commit(partial(store.forget, file), robust=True)


def _file_fields(forms) -> Iterator:
    for form in forms:
        if form.is_bound:
            yield from (field for field in form if isinstance(field.field.widget, KeptFileInput))
