from django.core.exceptions import ValidationError

from awards.entries.late import why_not_changeable
from awards.models import Entry
from website.public_forms.guarded_form import GuardedForm


class FormUntilDeadline(GuardedForm):
    """For whoever has the link of an entry. now is when the request arrived: too late gets a sentence."""

    is_behind_a_link = True

    def __init__(self, *args, entry: Entry, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.entry, self.now = entry, now

    def look_again(self, entry: Entry) -> None:
        """Of two at the same moment the other was quicker: the form says so."""
        self.entry = entry
        self.full_clean()

    def too_late(self) -> str:
        """A sentence that says what to do; "" as long as it is in time."""
        return why_not_changeable(self.entry, self.now)

    def clean(self):
        """Before all else: nothing is looked into that could not be kept."""
        if sentence := self.too_late():
            self.add_error(None, ValidationError(sentence, code="late"))
        return super().clean()
