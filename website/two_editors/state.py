"""What a form was opened upon, as fingerprints of its fields, and what follows when it is sent."""

import base64
import hashlib
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as clock
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from django.utils import timezone

# A row that somebody else has deleted, in the form of who has been told so.
DELETED = "deleted"
_FORMATS = [(datetime, "%Y-%m-%dT%H:%M:%S"), (date, "%Y-%m-%d"), (clock, "%H:%M:%S")]


def normal(value, column: models.Field | None = None, form_field=None) -> str:
    """The value as it would be stored, so that what means the same is the same: typed, loaded or stored.

    column: the field of the model; form_field: whose widget may show less than is stored, such as no seconds.
    """
    if value is None or value is False and isinstance(column, models.FileField):
        return ""
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, File):
        return _name_of(value)
    if isinstance(value, date | clock):
        return _as_shown(value, form_field)
    if isinstance(value, str):
        return _as_stored(value, column)
    if isinstance(value, Iterable):
        return " ".join(sorted(normal(each) for each in value))
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _name_of(file: File) -> str:
    """A file that has just been sent is another one, whatever it is called."""
    return (file.name or "") if getattr(file, "_committed", False) else f"new: {file.name}"


def _as_shown(value, form_field) -> str:
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    usual = next(pattern for kind, pattern in _FORMATS if isinstance(value, kind))
    shown = getattr(getattr(form_field, "widget", None), "format", None)
    return value.strftime(shown or usual)


def _as_stored(value: str, column) -> str:
    with suppress(ValidationError, ValueError, TypeError):  # what cannot be stored is what it is
        value = str(column.get_prep_value(value)) if column and not column.is_relation else value
    value = "\n".join(value.splitlines()).strip()
    return column.normal_form(value) if hasattr(column, "normal_form") else value


def fingerprint(normal_value: str) -> str:
    digest = hashlib.blake2b(normal_value.encode(errors="replace"), digest_size=6).digest()
    return base64.urlsafe_b64encode(digest).decode()


@dataclass(frozen=True)
class StateOfForm:
    """The fingerprints by the names of fields; without any where the form does not tell (is_known)."""

    fingerprints: dict[str, str] = field(default_factory=dict)
    opened: int = 0
    is_known: bool = True
    is_deleted: bool = False

    @classmethod
    def of(cls, normals: dict[str, str]) -> "StateOfForm":
        return cls({name: fingerprint(value) for name, value in normals.items()}, int(time.time()))

    @classmethod
    def read(cls, written) -> "StateOfForm":
        """From the hidden field. Whatever else may have been sent is a state that is not known."""
        moment, *entries = (written or "").split(" ")
        pairs = [entry.partition(":") for entry in entries]
        # The number of seconds has ten digits until the year 2286.
        if not (moment.isascii() and moment.isdigit() and len(moment) == 10 and all(p[2] for p in pairs)):
            return cls(is_known=False)
        found = {name: value for name, _colon, value in pairs}
        return cls(found, int(moment), is_deleted=DELETED in found)

    def __str__(self):
        return " ".join(
            [f"{self.opened:010}", *(f"{name}:{value}" for name, value in self.fingerprints.items())]
        )

    def is_like(self, name: str, normal_value: str) -> bool:
        """Whether this stood in the field when the form was opened. What is not known was like nothing."""
        return self.fingerprints.get(name) == fingerprint(normal_value)

    def is_untouched(self, name: str, *, mine: str, stored: str) -> bool:
        """Whether what is stored can stay."""
        return mine == stored or self.is_like(name, mine)

    def is_in_conflict(self, name: str, *, mine: str, stored: str) -> bool:
        """Whether writing it would wipe what somebody else has written, unseen."""
        return not self.is_untouched(name, mine=mine, stored=stored) and not self.is_like(name, stored)


def told_of_deletion() -> str:
    return str(StateOfForm({DELETED: "yes"}, int(time.time())))
