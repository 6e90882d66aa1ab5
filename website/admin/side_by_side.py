"""Forms of the admin with the languages of a text side by side.

The rows come from the fields that modeltranslation made: one more language is one more column, and nothing
else. (Its own TranslationAdmin puts them below each other and takes only models that have translated texts.)
"""

from django.utils.text import capfirst

from website.admin.examples import example_for
from website.admin.folded_search import FoldedSearch
from website.admin.staff_fields import form_class_for
from website.languages.alphabet import in_order_of_names
from website.languages.alternates import language_name
from website.languages.bilingual import languages


def in_each_language(model, name: str) -> list:
    """The fields that hold a translated text, one per language; none for any other field."""
    fields = [field for field in model._meta.fields if hasattr(field, "translated_field")]
    same = [field for field in fields if field.translated_field.name == name]
    return sorted(same, key=lambda field: languages().index(field.language))


def label(field) -> str:
    """The label of one language's field, such as "Name (Deutsch)"."""
    return f"{capfirst(field.translated_field.verbose_name)} ({language_name(field.language)})"


def without(fieldsets, names: set[str]) -> list:
    """The fieldsets of a page without these fields."""

    def left(entry):
        return tuple(each for each in entry if each not in names) if isinstance(entry, tuple) else entry

    return [
        (
            title,
            {
                **options,
                "fields": [left(each) for each in options["fields"] if each not in names and left(each)],
            },
        )
        for title, options in fieldsets
    ]


class SideBySide(FoldedSearch):
    """For a ModelAdmin or an inline: name a text once in fields, fieldsets or search_fields."""

    def own_fieldsets(self, request, obj=None):
        """As they are written in the class."""
        return self.fieldsets or [(None, {"fields": self.fields})]

    def get_fieldsets(self, request, obj=None):
        return [
            (title, {**options, "fields": [self._row(entry) for entry in options["fields"]]})
            for title, options in self.own_fieldsets(request, obj)
        ]

    def get_search_fields(self, request):
        return [name for entry in self.search_fields for name in self._names(entry)]

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **{"labels": self._labels(), **kwargs})

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, **{"labels": self._labels(), **kwargs})

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Read what is typed as everywhere else, and tell screen readers and spell checkers its language."""
        if form_class := form_class_for(db_field):
            kwargs = {"form_class": form_class, **kwargs}
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(db_field, "translated_field"):
            field.widget.attrs["lang"] = db_field.language
        if field and not field.help_text:
            field.help_text = example_for(db_field)
        if db_field.name == "language" and db_field.choices:
            field.choices = in_order_of_names(field.choices)
        return field

    def _labels(self):
        fields = [field for field in self.model._meta.fields if hasattr(field, "translated_field")]
        return {field.name: label(field) for field in fields}

    def _names(self, name):
        return [field.name for field in in_each_language(self.model, name)] or [name]

    def _row(self, entry):
        """One line of the form: a field, several fields, or a text in every language."""
        entries = entry if isinstance(entry, (list, tuple)) else [entry]
        names = [name for part in entries for name in self._names(part)]
        return tuple(names) if len(names) > 1 else names[0]
