from django.utils.translation import gettext_lazy as _

from website.public_forms.fields import Tick
from website.public_forms.guarded_form import GuardedForm


class WithdrawalForm(GuardedForm):
    """A click by mistake withdraws nothing."""

    sure = Tick(
        label=_("Yes, I withdraw this proposal."),
        required=True,
        error_messages={"required": _("Please tick this if you are sure. Otherwise leave this page.")},
    )
