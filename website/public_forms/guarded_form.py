"""The base of every form that stores what a visitor sends. Protection against abuse is validation here."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from website.formats.in_words import clock_time

from .guards.honeypot import Honeypot
from .guards.started import Started
from .guards.token import token_is_right
from .shown_form import ShownForm


class GuardedForm(ShownForm):
    """Takes the request it came with. What it refuses it keeps: every field shows what was typed."""

    # Behind a link that only its reader has no program comes by, and whoever corrects one word is quick.
    is_behind_a_link = False

    website = Honeypot()
    started = Started()

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request
        if self.is_behind_a_link and "started" in self.fields:
            self.fields["started"].minimum_seconds = 0

    def clean(self):
        cleaned = super().clean()
        for guard in [self._refuse_too_many, self._refuse_half_a_form, self._refuse_foreign_form]:
            try:
                guard()
            except ValidationError as error:
                self.add_error(None, error)
                break
        return cleaned

    def is_attempt(self) -> bool:
        """Whether it counts for how often one sender may send."""
        return self.is_bound

    def _refuse_too_many(self):
        if self.retry_after:
            moment = timezone.localtime() + timedelta(seconds=self.retry_after)
            raise ValidationError(
                _(
                    "Very many messages came from your connection. Please send again at %(time)s. "
                    "Your text stays on this page until then."
                )
                % {"time": clock_time(moment.time())},
                code="too_many",
            )

    def _refuse_half_a_form(self):
        """The last field of the page is missing where the connection broke on the way."""
        if "complete" not in self.data:
            raise ValidationError(
                _("Not everything has arrived. Please look through it once more and send it again."),
                code="incomplete",
            )

    def _refuse_foreign_form(self):
        if not token_is_right(self.request):
            raise ValidationError(
                _(
                    "Your browser has lost the cookie that protects this form. Please send it again. "
                    "If this comes back, your browser refuses cookies: then please phone or write an e-mail."
                ),
                code="token",
            )

    def said(self) -> dict:
        """What the visitor says, without what only guards the form."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in GuardedForm.base_fields
        }

    @property
    def guards(self):
        return GuardedForm.base_fields
