from django.utils.translation import gettext_lazy as _

from website.public_forms.fields import Email
from website.public_forms.guarded_form import GuardedForm


class LinkAgainForm(GuardedForm):
    email = Email(
        label=_("Your e-mail"),
        help_text=_("The one with which you began the entry."),
        error_messages={"required": _("Please write your e-mail, so that we can send you the link.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "email"
