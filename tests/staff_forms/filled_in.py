"""Forms of the admin filled in as somebody would, field by field, by what kind of field it is.

The fields come from the page itself, so that a new model is filled in without a line here. Every text is typed,
and whatever must not be empty; only what no kind can tell, such as that a postcode has five digits, is named.
"""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms.models import InlineForeignKeyField, ModelChoiceField, ModelMultipleChoiceField

from tests import cast
from website.pictures.field import PictureFormField

# By the name of the field. "" leaves it empty, because it contradicts another text.
BY_NAME = {
    "slug": "new-{n}",
    "postcode": "0774{n}",
    "postcodes": "0774{n}",
    "phone": "03641 12345{n}",
    "switchboard": "03641 49300{n}",
    "latitude": "50.92{n}",
    "longitude": "11.58{n}",
    "contact_phone": "03641 12345{n}",
    "registration_phone": "03641 12345{n}",
    "year": "204{n}",
    "username": "new{n}",
    "usable_password": "true",
    "password1": "correct horse battery",
    "password2": "correct horse battery",
    "url": "https://example.org/{n}",
    "motto_gloss_de": "",
    "motto_gloss_en": "",
    "price_note_de": "",
    "opens": "09:0{n}",
    "closes": "12:0{n}",
    "last_day": "2031-12-2{n}",
    "shows_until": "2032-01-0{n}T10:00",
    "duration": "3:2{n}",
}
# Chosen although it may stay empty: the rest of the row makes no sense without.
CHOSEN = {"entry"}
BY_KIND = {
    forms.EmailField: "new{n}@example.org",
    forms.URLField: "https://example.org/{n}",
    forms.DateTimeField: "2031-12-1{n}T10:00",
    forms.DateField: "2031-12-1{n}",
    forms.TimeField: "10:0{n}",
    forms.DecimalField: "{n}",
    forms.IntegerField: "{n}",
    forms.SlugField: "new-{n}",
}
FILES = {"video": ("film.mp4", cast.MP4), "picture": ("picture.png", cast.picture())}


def typed(name: str, field: forms.Field, n: int):
    """What somebody types into this field the nth time, and other words each time; None where it stays as it is."""
    if name in BY_NAME:
        return BY_NAME[name].format(n=n)
    if isinstance(field, forms.BooleanField | forms.ChoiceField | ModelChoiceField | InlineForeignKeyField):
        return None
    if isinstance(field, forms.FileField):
        return _file(field) if field.required else None
    for kind, words in BY_KIND.items():
        if isinstance(field, kind):
            return (
                words.format(n=n) if field.required or kind is forms.IntegerField and field.initial else None
            )
    return f"Text {n}"[: field.max_length]


def _has_to_be_chosen(bound) -> bool:
    """What is chosen once stays: other rows may not choose the same, or hang on it."""
    field = bound.field
    if isinstance(field, ModelMultipleChoiceField | InlineForeignKeyField):
        return False
    may_choose = isinstance(field, forms.ChoiceField | ModelChoiceField)
    return may_choose and (field.required or bound.name in CHOSEN)


def _nth_choice(field, n: int):
    values = [value for value, _label in field.choices if value != ""]
    values = [getattr(value, "value", value) for value in values]
    assert values, "nothing can be chosen"
    return values[n % len(values)]


def _file(field) -> SimpleUploadedFile:
    name, content = FILES["picture" if isinstance(field, PictureFormField) else "video"]
    return SimpleUploadedFile(name, content)


def values_of(form, n: int) -> dict:
    """What a browser sends of this form after somebody has gone through all its fields."""
    sent = {}
    for bound in form:
        if isinstance(bound.field, forms.MultiValueField):
            parts = bound.field.widget.decompress(bound.value())
            sent |= {f"{bound.html_name}_{i}": part or "" for i, part in enumerate(parts)}
            continue
        keeps = bound.field.disabled or bound.is_hidden
        value = None if keeps else typed(bound.name, bound.field, n)
        value = bound.value() if value is None else value
        if value in [None, ""] and _has_to_be_chosen(bound) and not keeps:
            value = _nth_choice(bound.field, n)
        if value is not False and value is not None and not hasattr(value, "storage"):
            sent[bound.html_name] = value
    return sent
