from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from awards.late import why_not_changeable
from website.public_forms.fields import Tick
from website.public_forms.guarded_form import GuardedForm


class EntryWithdrawalForm(GuardedForm):
    """A click by mistake withdraws nothing."""

    is_behind_a_link = True

    sure = Tick(
        label=_("Yes, I withdraw this entry."),
        required=True,
        error_messages={"required": _("Please tick this if you are sure. Otherwise leave this page.")},
    )

    def __init__(self, *args, entry, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.entry, self.now = entry, now

    def clean(self):
        cleaned = super().clean()
        if sentence := why_not_changeable(self.entry, self.now):
            self.add_error(None, ValidationError(sentence, code="late"))
        return cleaned
