"""Why something could not be restored, in sentences for the person who wanted it."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from history.recording.stored import name_of
from history.words.values import field_of, label


class NotRestoredError(Exception):
    def __init__(self, sentences: list[str]):
        super().__init__(*sentences)
        self.sentences = sentences


def sentences_of(error: ValidationError, row: models.Model) -> list[str]:
    name = name_of(row)
    if not hasattr(error, "error_dict"):
        return [f"{name}: {message}" for message in error.messages]
    found = []
    for of_field, errors in error.error_dict.items():
        field = None if of_field == NON_FIELD_ERRORS else field_of(type(row), of_field)
        where = f"{name}, {label(field)}" if field else name
        found += [f"{where}: {message}" for each in errors for message in each.messages]
    return found


def no_room() -> str:
    return _(
        "There is no room left for a file that belongs to it. Nothing was changed. Please tell the operator "
        "of this website."
    )


def file_is_lost(name: str) -> str:
    return _("The file “%(name)s” is not kept any more. Please upload it once more.") % {"name": name}


def contradicts() -> str:
    return _(
        "This contradicts something that somebody has entered meanwhile. "
        "Please look at the page as it is now."
    )


def still_named(row: str) -> str:
    return _("“%(row)s” still needs a row that would be removed. Please keep that row.") % {"row": row}
