"""How far an entry is, in words for whoever entered, in the active language."""

from django.utils.translation import gettext as _

from awards.models import Entry

State, Consent = Entry.State, Entry.Consent


def state_in_words(entry: Entry) -> str:
    return {
        State.DRAFT: _("This is a draft. The office has not got it yet."),
        State.SENT: _("It has been sent. The office will check that nothing is missing."),
        State.COMPLETE: _("It is complete and takes part."),
        State.WITHDRAWN: _("You have withdrawn it. It does not take part."),
    }[State(entry.state)]


def consent_in_words(entry: Entry) -> str:
    """ "" for an own application, and for what was not sent."""
    if not entry.is_nomination or entry.is_draft:
        return ""
    return {
        Consent.UNASKED: _("The nominee has not been asked yet."),
        Consent.ASKED: _("We have asked the nominee by e-mail. There is no answer yet."),
        Consent.GIVEN: _("The nominee agrees."),
        Consent.REFUSED: _(
            "The nominee does not agree. This nomination cannot win. Until the deadline you can nominate "
            "somebody else."
        ),
    }[Consent(entry.consent)]
