"""What somebody has changed, in words: row by row, field by field, never as it is stored."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from history.declarations import Recorded
from history.recording.stored import State
from history.words.values import Names, field_of, in_words, label
from website.formats.differences import word_difference
from website.rich_text.field import RichTextField

Hidden = Callable[[type[models.Model]], frozenset[str]]


def nothing_hidden(model) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True)
class BeforeAndAfter:
    """A row at two moments; None where it was not there."""

    kind: Recorded
    key: str
    before: State | None
    after: State | None
    name: str
    # Whether it was there and comes back: then nothing is said of adding or deleting.
    is_content: bool = False
    # Said instead of the fields, such as where the state before is nobody's business here.
    note: str = ""


@dataclass(frozen=True)
class FieldInWords:
    label: str
    words: SafeString | str
    # Of a text that stands in one language.
    language: str = ""


@dataclass(frozen=True)
class RowInWords:
    title: str
    fields: list[FieldInWords] = field(default_factory=list)
    note: str = ""


def words_of(pairs: Iterable[BeforeAndAfter], hidden: Hidden = nothing_hidden) -> list[RowInWords | None]:
    """One for each pair; None for what nobody would see as a change. Names are asked for once for all."""
    pairs = list(pairs)
    states = [
        (pair.kind.model_class, state) for pair in pairs for state in (pair.before, pair.after) if state
    ]
    names = Names(states)
    return [_row(pair, names, hidden(pair.kind.model_class)) for pair in pairs]


def changes_in_words(pairs: Iterable[BeforeAndAfter], hidden: Hidden = nothing_hidden) -> list[RowInWords]:
    return [row for row in words_of(pairs, hidden) if row]


def _row(pair: BeforeAndAfter, names: Names, hidden: frozenset[str]) -> RowInWords | None:
    fields = list(_fields(pair, names, hidden))
    is_more = pair.note or pair.before is None or pair.after is None
    return RowInWords(_title(pair), fields, pair.note) if fields or is_more else None


def _title(pair: BeforeAndAfter) -> str:
    what = {"kind": capfirst(str(pair.kind.model_class._meta.verbose_name)), "name": pair.name}
    if pair.is_content:
        return _("%(kind)s: %(name)s") % what
    if pair.before is None and not pair.note:
        return _("%(kind)s added: %(name)s") % what
    if pair.after is None:
        return _("%(kind)s deleted: %(name)s") % what
    return _("%(kind)s: %(name)s") % what


def _fields(pair: BeforeAndAfter, names: Names, hidden: frozenset[str]) -> Iterable[FieldInWords]:
    if pair.note:
        return
    before, after = pair.before or {}, pair.after or {}
    for name in {**after, **before}:
        column = field_of(pair.kind.model_class, name)
        passed_over = {*pair.kind.derived, pair.kind.of, *hidden}
        if (
            column is None
            or name in passed_over
            or _is_own_key(column)
            or before.get(name) == after.get(name)
        ):
            continue
        if words := _in_words(column, before, after, names):
            yield FieldInWords(label(column), words, getattr(column, "language", ""))


def _is_own_key(column: models.Field) -> bool:
    return column.primary_key or isinstance(column, models.UUIDField)


def _in_words(column: models.Field, before: State, after: State, names: Names) -> SafeString | str:
    name = column.name
    if name == "position":
        return _moved(before.get(name), after.get(name)) if before and after else ""
    old, new = (in_words(column, state.get(name), names) for state in (before, after))
    if not before or not after:
        return new or old
    if old == new and isinstance(column, models.FileField):
        return _("set anew")
    if old == new:
        return _("the same words, formatted differently") if isinstance(column, RichTextField) else ""
    if old and new and not _is_text(column):
        return _from_to(old, new)
    return word_difference(old, new)


def _is_text(column: models.Field) -> bool:
    is_prose = isinstance(column, models.CharField | models.TextField) and not column.flatchoices
    return is_prose or column.many_to_many


def _from_to(old: str, new: str) -> SafeString:
    return format_html(
        _("from {} to {}"), format_html("<del>{}</del>", old), format_html("<ins>{}</ins>", new)
    )


def _moved(old, new) -> str:
    return _("moved from %(old)s to %(new)s") % {"old": old, "new": new}
