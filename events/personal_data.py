"""What this app keeps of people: told on the privacy page, and deleted in time."""

from django.utils.translation import gettext_lazy as _

from events.models import Event, Proposal
from offices.staff.roles import MODERATORS_IN_WORDS
from website.personal_data import Expiring, FormWithPersonalData


def events_never_published(today):
    """The events of expired proposals that the public has never seen: nobody has a use for them."""
    return Event.objects.filter(proposal__in=Proposal.objects.expired(today)).never_published()


KEPT = (
    FormWithPersonalData(
        form=_("Proposal of an event"),
        data=_(
            "Your name, your e-mail and phone number, the language of the page. What you write about the "
            "event, which is published if the office takes it over. Instead of your IP address we keep a "
            "sign that nobody can lead back to it and that changes daily."
        ),
        purpose=_("So that the office can ask you and tell you its decision (Art. 6 (1) (e) GDPR)."),
        read_by=MODERATORS_IN_WORDS,
        kept_for=_(
            "180 days after the last date of the event, or after it was refused or withdrawn. "
            "The published event stays; what was never published goes, too."
        ),
    ),
    Expiring(events_never_published),
    Expiring(Proposal.objects.expired),
)
