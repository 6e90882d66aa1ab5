from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class Honeypot(forms.CharField):
    """A field that people neither see nor reach; programs fill it like any (no CAPTCHA: WCAG 3.3.8)."""

    def __init__(self):
        super().__init__(
            required=False,
            label=_("Please leave this field empty"),
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
            template_name="components/honeypot.html",
        )

    def clean(self, value):
        if value:
            raise ValidationError(
                _("A field that must stay empty was filled. We have emptied it. Please send again."),
                code="honeypot",
            )
        return ""

    def bound_data(self, data, initial):
        """Whoever was caught by mistake, by a password manager say, gets it back empty."""
        return ""
