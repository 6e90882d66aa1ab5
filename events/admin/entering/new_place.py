"""A new place, entered on the form of an event: nobody leaves it for that, and both are saved together."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.models import Place
from website.admin.examples import example_for
from website.admin.side_by_side import in_each_language, label
from website.admin.staff_fields import form_class_for
from website.reading.letters import fold

from . import examples  # noqa: F401  they stand below these fields, too

PREFIX = "new_place_"
# As a form of the admin names them: a text once for all languages.
ROWS = ["name", "street", ("postcode", "town"), Place.ACCESS[:3], Place.ACCESS[3:], "access_contact"]


def columns_of(name: str) -> list[models.Field]:
    return in_each_language(Place, name) or [Place._meta.get_field(name)]


def _flat(rows) -> list[str]:
    return [name for row in rows for name in (row if isinstance(row, (list, tuple)) else [row])]


COLUMNS = [column for name in _flat(ROWS) for column in columns_of(name)]


# The columns behind those of the languages, which nobody fills in.
UNTRANSLATED = {
    each.translated_field.name for each in Place._meta.fields if hasattr(each, "translated_field")
}


def rows_of_form() -> list:
    """For a fieldset."""
    return [tuple(PREFIX + each.name for name in _flat([row]) for each in columns_of(name)) for row in ROWS]


def _field(column: models.Field) -> forms.Field:
    form_class = form_class_for(column)
    field = column.formfield(**({"form_class": form_class} if form_class else {}))
    field.required = False
    field.help_text = field.help_text or example_for(column)
    field.label = label(column) if hasattr(column, "translated_field") else capfirst(column.verbose_name)
    if isinstance(field.widget, forms.TextInput):
        field.widget.attrs["class"] = "vTextField"
    if hasattr(column, "translated_field"):
        field.widget.attrs["lang"] = column.language
    return field


class NewPlaceForm(forms.ModelForm):
    """For a MergedForm of events. new_place: what is to be saved with the event, if anything was typed."""

    new_place: Place | None = None
    known_place: Place | None = None

    locals().update({PREFIX + column.name: _field(column) for column in COLUMNS})

    def clean(self):
        cleaned = super().clean()
        if "place" in self.fields and (typed := self._typed()):
            self._enter(typed)
        return cleaned

    def _typed(self) -> dict:
        values = {column.name: self.cleaned_data.get(PREFIX + column.name) for column in COLUMNS}
        return {name: value for name, value in values.items() if value not in {None, ""}}

    def _enter(self, typed: dict) -> None:
        if "place" in self.errors:
            return
        if "place" in self.changed_by_others:
            self._tell("place")
        elif self.cleaned_data.get("place") and "place" not in self.left_as_stored:
            sentence = _("You have chosen a place and entered a new one. Please leave one of them empty.")
            self.add_error("place", ValidationError(sentence, code="both"))
        else:
            self._take(typed)

    def _take(self, typed: dict) -> None:
        place = Place(office=self.cleaned_data.get("office") or self.instance.office, **typed)
        try:
            place.full_clean(exclude=UNTRANSLATED)
        except ValidationError as error:
            names = {column.name for column in COLUMNS}
            for name, errors in error.error_dict.items():
                self.add_error(PREFIX + name if name in names else None, errors)
            return
        self.known_place = same_place(place)
        self.new_place = None if self.known_place else place
        self.cleaned_data["place"] = self.known_place or place

    def save_new_place(self) -> None:
        """Before the event, which names it."""
        if self.new_place:
            self.new_place.save()
            self.instance.place = self.new_place


def same_place(place: Place) -> Place | None:
    """The place of this office with the same name and address, however it was typed."""
    rows = Place.objects.filter(office=place.office, postcode=place.postcode)
    return next((row for row in rows if _words_of(row) == _words_of(place)), None)


def _words_of(place: Place) -> list[str]:
    return [fold(each or "") for each in [place.name_de, place.street, place.town]]
