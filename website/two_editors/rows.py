"""Rows on the page of another row: changed, added and deleted by several people at once."""

from django import forms
from django.forms.models import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from .form import MergedForm
from .state import normal

# Where a row stands among others is not what makes it another row.
ORDER = "position"


class DeletedRow:
    """Stands in the head of a row that is not there any more."""

    pk = None

    def __str__(self):
        return _("deleted meanwhile")


class ItsRow(forms.ModelChoiceField):
    """The key of a row, by which the rows of the page were searched already: no query for each once more."""

    def __init__(self, row):
        rows = type(row)._default_manager.none()
        super().__init__(rows, initial=row.pk, required=False, widget=forms.HiddenInput)
        self.row = row

    def to_python(self, value):
        return None if value in self.empty_values else self.row


class MergedRows(BaseInlineFormSet):
    """Of forms that are MergedForm."""

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        form.is_row = True
        if self.is_bound and i < self.initial_form_count() and form.instance._state.adding:
            form.mark_deleted()
            # Its own number is no choice any more, and would be refused.
            form.fields[self.model._meta.pk.name] = forms.Field(required=False, widget=forms.HiddenInput)
        return form

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if self.is_bound and not form.instance._state.adding:
            form.fields[self.model._meta.pk.name] = ItsRow(form.instance)

    def get_queryset(self):
        """Once what was sent is taken apart: the row of each form, as the admin puts both together."""
        rows = super().get_queryset()
        if not self.is_bound or "forms" not in self.__dict__:
            return rows
        return [DeletedRow() if form.is_deleted else form.instance for form in self.initial_forms]

    def full_clean(self):
        super().full_clean()
        if self.is_bound:
            for form in self.doubles:
                form.errors.clear()
                form.changed_data = []

    def _should_delete_form(self, form):
        """Nobody deletes what somebody else has written meanwhile, unseen."""
        return super()._should_delete_form(form) and not form.is_changed_unseen

    def save_new_objects(self, commit=True):
        """The new ones, and those that are added again after somebody else has deleted them."""
        saved = super().save_new_objects(commit)
        for form in self.initial_forms:
            if form.is_deleted and not form.stays_deleted and not self._should_delete_form(form):
                self.new_objects.append(self.save_new(form, commit=commit))
                saved.append(self.new_objects[-1])
                if not commit:
                    self.saved_forms.append(form)
        return saved

    @cached_property
    def added_by_others(self) -> list:
        """Rows that are not on the page as it was opened."""
        if not self.is_bound or self.instance.pk is None:
            return []
        shown = {form.instance.pk for form in self.initial_forms}
        return [row for row in super().get_queryset() if row.pk not in shown]

    @cached_property
    def doubles(self) -> list[MergedForm]:
        """New rows that are there already: the browser's way back, or somebody else who wrote the same."""
        if not self.added_by_others:
            return []
        there = [self._words_of(row) for row in self.added_by_others]
        return [form for form in self.extra_forms if form.mine and self._words_typed(form) in there]

    def _fields(self) -> list[str]:
        form = self.empty_form
        return [name for name in form.fields if name in form._columns and name not in {ORDER, self.fk.name}]

    def _words_of(self, row) -> list[str]:
        fields = self.empty_form.fields
        return [
            normal(row._meta.get_field(name).value_from_object(row), row._meta.get_field(name), fields[name])
            for name in self._fields()
        ]

    def _words_typed(self, form) -> list[str]:
        return [form.mine.get(name, "") for name in self._fields()]
