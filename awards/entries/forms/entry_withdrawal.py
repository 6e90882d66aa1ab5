from django.utils.translation import gettext_lazy as _

from awards.entries.forms.until_deadline import FormUntilDeadline
from website.public_forms.fields import Tick


class EntryWithdrawalForm(FormUntilDeadline):
    """A click by mistake withdraws nothing."""

    sure = Tick(
        label=_("Yes, I withdraw this entry."),
        required=True,
        error_messages={"required": _("Please tick this if you are sure. Otherwise leave this page.")},
    )
