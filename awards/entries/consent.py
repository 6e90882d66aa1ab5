"""Whether a nominated person agrees: asked by mail, answered on a page of their own, changed at any time."""

from datetime import datetime

from django.db import transaction

from awards.entries.letters import (
    EntryNews,
    EntryReply,
    ask_nominee,
    tell_entrant,
    tell_office,
)
from awards.models import Entry, Winner
from website.two_editors.locking import lock

State, Consent = Entry.State, Entry.Consent


def ask_for_consent(entry: Entry, now: datetime) -> None:
    """Ask anew; links sent to somebody who was nominated before end."""
    entry.consent, entry.consent_at = Consent.ASKED, now
    entry.consent_version += 1
    if entry.state == State.COMPLETE:
        entry.state = State.SENT
    entry.save()
    ask_nominee(entry)


@transaction.atomic
def answer(entry: Entry, consent: str, now: datetime) -> None:
    """Take over what the nominated person says. The same answer again changes and tells nothing."""
    lock(Entry, pk=entry.pk)
    rows = Entry.objects.select_related("edition__award__office")
    latest = rows.filter(consent_version=entry.consent_version).sent().filter(pk=entry.pk).first()
    if latest is None or latest.consent == consent:
        return
    latest.consent, latest.consent_at = consent, now
    if consent == Consent.REFUSED:
        latest.state = State.SENT
        Winner.objects.filter(entry=latest).forget_pictures()
    latest.save()
    tell_office(latest, EntryNews.CONSENT)
    tell_entrant(latest, EntryReply.CONSENT)
