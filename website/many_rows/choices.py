"""What can be chosen in each of many rows, asked of the database once."""

from django.forms.models import ModelChoiceField, ModelChoiceIterator, ModelMultipleChoiceField


class SameForAllRows(ModelChoiceIterator):
    """The field of each row is a copy of one field, and all of them keep what the first has found."""

    def __iter__(self):
        found = self.field.found_for_all_rows
        if not found:
            found += super().__iter__()
        return iter(found)


def ask_once(form_class) -> None:
    """For the form of a formset, which is made anew for each request."""
    for field in form_class.base_fields.values():
        if isinstance(field, ModelChoiceField) and not isinstance(field, ModelMultipleChoiceField):
            field.found_for_all_rows = []
            field.iterator = SameForAllRows
            field.widget.choices = field.choices
