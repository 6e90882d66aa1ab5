from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from awards.entries.forms.until_deadline import FormUntilDeadline
from awards.entries.late import is_changeable, past_deadline
from website.public_forms.fields import Tick


class EntryWithdrawalForm(FormUntilDeadline):
    """A click by mistake withdraws nothing."""

    sure = Tick(
        label=_("Yes, I withdraw this entry."),
        required=True,
        error_messages={"required": _("Please tick this if you are sure. Otherwise leave this page.")},
    )

    def too_late(self) -> str:
        """There is nothing typed here to be copied."""
        if is_changeable(self.entry, self.now):
            return ""
        deadline = past_deadline(self.entry.edition, self.now)
        sentence = (
            gettext("The deadline was %(moment)s, so your entry was not withdrawn.")
            if deadline
            else gettext("This edition takes no changes any more, so your entry was not withdrawn.")
        )
        todo = gettext("Please write to the office if you still want to withdraw it.")
        return f"{sentence} {todo}" % {"moment": deadline}
