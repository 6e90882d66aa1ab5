"""Files without a row: a process died between writing the file and storing its row, or the other way round.

They may hold personal data, and nothing else would ever delete them.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.apps import apps
from django.utils import timezone

from website.private_files import PrivateFileField, private_storage

# A row may be on its way.
NOT_BEFORE = timedelta(days=1)


def left_behind() -> list[str]:
    """The names of files that no row knows, in the private storage."""
    known = _known()
    storage = private_storage()
    limit = timezone.now() - NOT_BEFORE
    return [name for name in _names() if name not in known and storage.get_modified_time(name) < limit]


def _known() -> set[str]:
    names: set[str] = set()
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, PrivateFileField):
                names.update(model._base_manager.values_list(field.name, flat=True))
    return names


def _names() -> Iterator[str]:
    """Folders by model, then by the first two characters (random_name)."""
    for model in _listed("")[0]:
        for folder in _listed(model)[0]:
            yield from (f"{model}/{folder}/{name}" for name in _listed(f"{model}/{folder}")[1])


def _listed(folder: str) -> tuple[list[str], list[str]]:
    try:
        return private_storage().listdir(folder)
    except FileNotFoundError:
        return [], []
