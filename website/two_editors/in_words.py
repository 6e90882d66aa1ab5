"""What somebody else has written, for the person who was about to write something else."""

from datetime import date, datetime, time
from pathlib import PurePosixPath

from django.core.files import File
from django.db import models
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from website.formats.in_words import (
    clock_time,
    date_and_time,
    full_date,
    money,
)
from website.formats.money import CentsField
from website.formats.phone import PhoneNumberField, to_national
from website.rich_text.field import RichTextField
from website.rich_text.plain_text import as_typed


def readable(value, column: models.Field | None = None, form_field=None) -> str:
    """A stored value as people read it: the words of a choice, a date as everywhere, a rich text as text."""
    if isinstance(value, bool):
        return pgettext("answer", "yes") if value else pgettext("answer", "no")
    if value is None or value == "":
        return ""
    if hasattr(form_field, "label_from_instance"):
        return _rows_in_words(value, form_field)
    if choices := getattr(form_field, "choices", None):
        return str(dict(_flat(choices)).get(str(value), value))
    return _kept_in_words(value, column)


def _rows_in_words(value, form_field) -> str:
    rows = value if isinstance(value, list | tuple | models.QuerySet) else [value]
    pks = [getattr(row, "pk", row) for row in rows]
    known = form_field.queryset.model._base_manager.filter(pk__in=pks)
    return ", ".join(str(form_field.label_from_instance(row)) for row in known)


def _flat(choices):
    for value, words in choices:
        yield from (
            ((str(v), w) for v, w in words) if isinstance(words, list | tuple) else [(str(value), words)]
        )


def _kept_in_words(value, column) -> str:
    if isinstance(value, datetime):
        return date_and_time(value)
    if isinstance(value, date):
        return full_date(value)
    if isinstance(value, time):
        return clock_time(value)
    if isinstance(value, File):
        return PurePosixPath(value.name or "").name
    if isinstance(column, CentsField):
        return money(value)
    if isinstance(column, PhoneNumberField):
        return to_national(value)
    return as_typed(value) if isinstance(column, RichTextField) else str(value)


def written_meanwhile(value, column=None, form_field=None, is_sure=True):
    """The error at a field: what stands there now, and what becomes of one's own text."""
    words = readable(value, column, form_field)
    return format_html(
        '{} <span class="written-meanwhile"{}>{}</span> {}',
        _("Meanwhile this has been saved here:") if is_sure else _("What is saved here now is this:"),
        _language_of(form_field),
        words or _("(nothing)"),
        _("What you entered is still in the field. If you save again, it takes the place of that."),
    )


def _language_of(form_field):
    language = form_field.widget.attrs.get("lang") if form_field else None
    return format_html(' lang="{}"', language) if language else ""
