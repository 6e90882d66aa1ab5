"""Putting a state into a row, through the same checks as the forms of the admin, and through save()."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from history.declarations import Recorded, recorded_of
from history.recording.kept_files import NoRoomError, bring_back, file_fields
from history.recording.stored import State, name_of, stored
from history.restoring.refused import NotRestoredError, file_is_lost, no_room, sentences_of
from history.restoring.states import put
from website.pictures.field import PictureField
from website.pictures.writing import write_again


def write_values(kind: Recorded, row: models.Model, values: State, is_new: bool = False) -> None:
    """NotRestoredError says why not. Of a new row, name_many() comes when all that it may name is there."""
    values = _with_files(row, values)
    put(row, values)
    refuse_others(kind, row, values)
    check(row, None if is_new else set(values))
    row.save(**({"force_insert": True} if is_new else {}))
    if not is_new:
        name_many(row, values)


def name_many(row: models.Model, values: State) -> None:
    """Relations to many: what they name has to be there."""
    for name, value in values.items():
        field = row._meta.get_field(name)
        if field.many_to_many:
            there = field.related_model._base_manager.filter(pk__in=value)
            getattr(row, name).set(there)


def _with_files(row: models.Model, values: State) -> State:
    """The files that they name are there again; one that came under another name is named by that."""
    values = dict(values)
    for field in file_fields(type(row)):
        if name := values.get(field.name):
            try:
                values[field.name] = bring_back(field.storage, str(name))
            except NoRoomError as error:
                raise NotRestoredError([no_room()]) from error
            if not values[field.name]:
                raise NotRestoredError([file_is_lost(str(name))])
            if isinstance(field, PictureField):
                values[field.name] = write_again(field.storage, values[field.name])
    return values


def check(row: models.Model, names: set[str] | None) -> None:
    """names: what is changed; None where all of it is new. What was there before is nobody's fault here."""
    fields = {field.name for field in row._meta.fields}
    exclude = set() if names is None else fields - names
    try:
        row.clean_fields(exclude=exclude | {field.name for field in row._meta.fields if not field.editable})
        row.clean()
        row.validate_unique(exclude=exclude)
        row.validate_constraints()
    except ValidationError as error:
        raise NotRestoredError(sentences_of(error, row)) from error


def refuse_others(kind: Recorded, row: models.Model, values: State) -> None:
    """What a row names belongs to the same as itself: a contact may have moved meanwhile."""
    for name, value in values.items():
        field = row._meta.get_field(name)
        other = recorded_of(field.related_model) if field.related_model else None
        if other is None or not value or not other.page.owner or name in kind.untouched:
            continue
        keys = value if isinstance(value, list) else [value]
        own = _owner_of(kind, row)
        if any(each.owner != own for each in stored(other, keys).values()):
            raise NotRestoredError(
                [_("What “%(row)s” named belongs to another office now.") % {"row": name_of(row)}]
            )


def _owner_of(kind: Recorded, row: models.Model):
    there = stored(kind, [row.pk]).get(str(row.pk))
    if there:
        return there.owner
    way = kind.path(kind.page.owner).split("__") if kind.page.owner else []
    found = row
    for hop in way:
        found = getattr(found, hop, None)
    return found
