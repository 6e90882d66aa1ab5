"""A form that shows some of its fields only."""

from django import forms


class FormOfPart(forms.ModelForm):
    """What the class declares beside the columns stands on the page that names it, and on no other."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        named = self._meta.fields
        if named is not None and named != forms.ALL_FIELDS:
            for name in self.declared_fields.keys() - set(named):
                self.fields.pop(name, None)
