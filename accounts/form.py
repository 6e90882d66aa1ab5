"""The base of every form of these pages. Whoever is refused finds what was typed, but for passwords."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from website.formats.in_words import clock_time
from website.public_forms.shown_form import ShownForm

LOST_COOKIE = gettext_lazy(
    "This page was open for too long, or your browser did not keep its cookie. Please send it again. "
    "If this comes back, your browser refuses cookies: please allow them for this website."
)


class Password(forms.CharField):
    """Never stripped, never shown again. It may be pasted."""

    def __init__(self, label, autocomplete: str, **kwargs):
        attrs = {"class": "field__input field__input--middle", "autocomplete": autocomplete}
        super().__init__(label=label, strip=False, widget=forms.PasswordInput(attrs=attrs), **kwargs)


class Code(forms.CharField):
    """A one-time code or a recovery code; spaces and hyphens are how people read it."""

    def __init__(self, label, **kwargs):
        attrs = {
            "class": "field__input field__input--short",
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "spellcheck": "false",
        }
        super().__init__(label=label, max_length=40, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value):
        return "".join(sign for sign in super().clean(value) if sign.isalnum())


class AccountPageForm(ShownForm):
    """Takes the request it came with (accounts/page.py)."""

    # What shows that somebody is the owner of an account, where the form asks for that.
    method = ""

    def __init__(self, *args, request, **kwargs):
        self.request = request
        super().__init__(*args, **kwargs)

    def full_clean(self):
        """Without the right token nothing is looked at: another website may have sent it."""
        if not (self.is_bound and self.request.has_lost_its_cookie):
            return super().full_clean()
        self._errors = forms.utils.ErrorDict(renderer=self.renderer)
        self.cleaned_data = {}
        self.add_error(None, ValidationError(LOST_COOKIE))
        return None

    def wait(self, seconds: int) -> None:
        """Refuse it because there were too many before."""
        self.retry_after = seconds
        moment = timezone.localtime() + timedelta(seconds=seconds)
        raise ValidationError(
            _("That was wrong too often. Please try again at %(time)s.")
            % {"time": clock_time(moment.time())},
            code="too_many",
        )

    def problems_title(self) -> str:
        is_about_fields = any(problem.anchor for problem in self.problems())
        return super().problems_title() if is_about_fields or self.retry_after else _("That did not work yet")
