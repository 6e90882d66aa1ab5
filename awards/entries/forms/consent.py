from django.utils.translation import gettext_lazy as _

from awards.models import Entry
from website.public_forms.fields import Choice
from website.public_forms.guarded_form import GuardedForm

_BUTTONS = _("Please press one of the two buttons.")


class ConsentForm(GuardedForm):
    """Two buttons on a page of their own; opening the page says nothing."""

    is_behind_a_link = True

    consent = Choice(
        label=_("Your answer"),
        choices=[(Entry.Consent.GIVEN, _("I agree")), (Entry.Consent.REFUSED, _("I do not agree"))],
        error_messages={"required": _BUTTONS, "invalid_choice": _BUTTONS},
    )

    def fields_outside_sections(self) -> list:
        """The answer is a button, drawn by the page."""
        return [field for field in super().fields_outside_sections() if field.name != "consent"]
