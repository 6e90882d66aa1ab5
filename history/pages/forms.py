"""What is chosen on the pages of the history."""

from django import forms
from django.utils.translation import gettext_lazy as _

NOW = "now"
# The largest key of a table; what is larger would be an error of the database.
LARGEST = 2**31 - 1


class ComparisonForm(forms.Form):
    """Two moments: the key of a change each, or now."""

    a = forms.IntegerField(min_value=1, max_value=LARGEST)
    b = forms.CharField(max_length=20)

    def clean_b(self):
        value = self.cleaned_data["b"]
        if value == NOW:
            return None
        if not value.isdecimal() or not 1 <= int(value) <= LARGEST:
            raise forms.ValidationError(_("Please choose two of the changes."))
        return int(value)


class RestoreForm(forms.Form):
    """What was shown before somebody said yes, and which of the rows added since are to go."""

    seen = forms.CharField(max_length=64)
    remove = forms.MultipleChoiceField(required=False)

    def __init__(self, *args, removable: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["remove"].choices = [(key, key) for key in removable]
