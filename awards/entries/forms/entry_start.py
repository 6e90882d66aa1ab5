from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from awards.entries.late import why_closed
from awards.models import Edition, Entry
from website.public_forms.fields import Choice, Email, Line
from website.public_forms.guarded_form import GuardedForm
from website.public_forms.guards.ticket import Ticket

_CHOOSE = _("Please choose whether you enter yourself or nominate others.")


class EntryStartForm(GuardedForm):
    """The first page: who enters, and how. The link goes to the e-mail; everything else comes after."""

    kind = Choice(
        label=_("How do you want to take part?"),
        choices=[
            (Entry.Kind.APPLICATION, _("We apply ourselves")),
            (Entry.Kind.NOMINATION, _("I nominate others")),
        ],
        error_messages={"required": _CHOOSE, "invalid_choice": _CHOOSE},
    )
    name = Line(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Please write your name, so that the office can address you.")},
    )
    email = Email(
        label=_("Your e-mail"),
        help_text=_("You get a link there, with which you can go on at any time until the deadline."),
        error_messages={"required": _("Please write your e-mail, so that we can send you the link.")},
    )
    ticket = Ticket()

    def __init__(self, *args, edition: Edition, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.edition, self.now = edition, now
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self._only = _only_kind(edition)
        if self._only:
            del self.fields["kind"]

    def clean(self):
        cleaned = super().clean()
        if sentence := why_closed(self.edition, self.now):
            self.add_error(None, ValidationError(sentence, code="late"))
        return cleaned

    @property
    def kind_chosen(self) -> str:
        return self._only or self.cleaned_data["kind"]


def _only_kind(edition: Edition) -> str:
    """Where there is one way to take part, nobody has to choose it."""
    if edition.accepts_applications and edition.accepts_nominations:
        return ""
    return Entry.Kind.NOMINATION if edition.accepts_nominations else Entry.Kind.APPLICATION
