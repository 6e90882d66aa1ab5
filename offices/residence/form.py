from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from offices.residence.typed import Typed, is_wrong_postcode, read
from website.public_forms.fields import Line
from website.public_forms.renderer import PublicFormRenderer

LONGEST = 80  # characters, as the name of a place


class PlaceField(Line):
    """Takes a town, a part of one or a postcode, and gives it as Typed."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Where do you live?"),
            help_text=_("Town or postcode, for example: 99817 or Eisenach"),
            max_length=LONGEST,
            error_messages={"required": _("Please enter a town or a postcode.")},
            widget=forms.TextInput(attrs={"autocomplete": "postal-code", "spellcheck": "false"}),
        )

    def clean(self, value: str) -> Typed:
        text = super().clean(value)
        typed = read(text)
        if typed.postcode or typed.name:
            return typed
        if is_wrong_postcode(text):
            raise ValidationError(
                _("A postcode has five digits, for example: 99817. You can also enter the name of the town."),
                code="digits",
            )
        raise ValidationError(self.error_messages["required"], code="required")


class ResidenceForm(forms.Form):
    """A GET form that stores nothing. The field stands on several pages, beside other forms."""

    default_renderer = PublicFormRenderer

    place = PlaceField()

    def __init__(self, data=None):
        super().__init__(data if data is not None and "place" in data else None, auto_id="residence-%s")
