"""How a preview is looked at: chosen with a form that works without a script."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from website.display import Display


class LookForm(forms.Form):
    phone = forms.BooleanField(label=_("As wide as a telephone (390 pixels)"), required=False)
    contrast = forms.BooleanField(label=_("High contrast"), required=False)
    large = forms.BooleanField(label=_("Large text (200 %)"), required=False)

    def display(self, own: Display) -> Display:
        """own: of who looks at it, who may need it for the frames, too."""
        chosen = self.cleaned_data
        return Display(
            text_size=200 if chosen.get("large") else own.text_size,
            contrast="high" if chosen.get("contrast") else own.contrast,
        )

    @property
    def is_read_aloud(self) -> bool:
        return bool(self.cleaned_data.get("aloud"))

    @property
    def is_narrow(self) -> bool:
        return bool(self.cleaned_data.get("phone"))


class StaffLookForm(LookForm):
    """Staff can also read in words what a screen reader says of it."""

    aloud = forms.BooleanField(label=_("Read aloud, in words"), required=False)


class DocumentForm(LookForm):
    language = forms.ChoiceField(choices=settings.LANGUAGES, required=False)


def look_of(form_class, data) -> LookForm:
    form = form_class(data)
    form.is_valid()
    return form
