from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Nobody reads and fills a form faster. There is no longest time: people take what they need (WCAG 2.2.1).
MINIMUM_SECONDS = 2

_signer = signing.TimestampSigner(salt="website.public_forms.started")


def _is_ours(value) -> bool:
    try:
        _signer.unsign(value or "")
    except signing.BadSignature:
        return False
    return True


class Started(forms.CharField):
    """When the form was first shown, signed, so that a program cannot send forms it never opened."""

    widget = forms.HiddenInput
    minimum_seconds = MINIMUM_SECONDS

    def __init__(self):
        super().__init__(required=False, initial=lambda: _signer.sign("form"))

    def clean(self, value):
        if not _is_ours(value):
            raise ValidationError(_("This form was not opened here. Please send it again."), code="started")
        if not self.minimum_seconds:
            return value
        try:
            _signer.unsign(value, max_age=self.minimum_seconds)
        except signing.SignatureExpired:
            return value
        raise ValidationError(
            _("That was faster than people can type. Please look through it once more and send it again."),
            code="quick",
        )

    def bound_data(self, data, initial):
        """A second try counts from the first; a forged time is replaced."""
        return data if _is_ours(data) else initial
