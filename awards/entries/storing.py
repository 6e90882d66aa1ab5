"""From the answers of a form to a stored entry: begun, kept, sent, changed, withdrawn.

now is the moment at which the request arrived: whoever sends in the last second is in time, however long the
database takes.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from awards.entries.consent import ask_for_consent
from awards.entries.forms.entry import EntryForm
from awards.entries.forms.entry_start import EntryStartForm
from awards.entries.late import is_changeable
from awards.entries.letters import (
    EntryNews,
    EntryReply,
    tell_entrant,
    tell_office,
)
from awards.models import Edition, Entry, Winner
from website.public_forms.guards import once
from website.public_forms.guards.ticket import new_ticket
from website.two_editors.locking import lock

PLAIN = ["title", "description", "name", "organisation", "phone"]
NOMINEE = ["nominee_name", "nominee_email"]
State, Consent = Entry.State, Entry.Consent
# What became of a form: a draft or a change is stored; it has arrived, now or before.
SAVED, ARRIVED = "saved", "arrived"


def begin(form: EntryStartForm, edition: Edition, now: datetime, **fields) -> tuple[Entry, bool]:
    """A new draft, whose link is mailed; or the one that was begun just so before.

    True where it is new or comes from the very same form: only then may its page be shown without the mail.
    """
    said = {name: form.cleaned_data[name] for name in ["name", "email", "ticket"]}
    entry = Entry(edition=edition, kind=form.kind_chosen, created=now, **said, **fields)
    words = [edition.pk, entry.kind, entry.sender, entry.name, entry.email.lower()]
    entry.fingerprint = once.fingerprint_of(words)
    with transaction.atomic():
        lock(Edition, pk=edition.pk)
        if corrected := _corrected(entry):
            return corrected, True
        if earlier := once.stored_before(_same(entry, now), entry.save):
            return earlier, earlier.ticket == entry.ticket
        tell_entrant(entry, EntryReply.BEGUN)
    return entry, True


def _same(entry: Entry, now: datetime):
    alike = Entry.objects.same_as(entry, now).values("pk")
    return Entry.objects.filter(Q(ticket=entry.ticket) | Q(pk__in=alike))


def _corrected(entry: Entry) -> Entry | None:
    """Whoever goes back to the first page and writes another e-mail corrects the draft begun with it.

    Once that is sent, the same page begins a new one.
    """
    earlier = Entry.objects.select_for_update().filter(ticket=entry.ticket).first()
    if earlier is None or earlier.fingerprint == entry.fingerprint:
        return None
    if not earlier.is_draft or earlier.edition_id != entry.edition_id:
        entry.ticket = new_ticket()
        return None
    for name in ["kind", "name", "email", "fingerprint"]:
        setattr(earlier, name, getattr(entry, name))
    earlier.email_version += 1
    try:
        with transaction.atomic():
            earlier.save()
    except IntegrityError:  # another draft of these ten minutes says the same
        return None
    tell_entrant(earlier, EntryReply.NEW_ADDRESS)
    return earlier


def keep(form: EntryForm, entry: Entry, now: datetime) -> str:
    """Store a draft as it is; "" if it is none any more."""
    with transaction.atomic():
        latest = as_it_is_now(entry)
        if not (latest.is_draft and is_changeable(latest, now) and form.is_of(latest.version)):
            return ""
        _fill(latest, form)
    return SAVED


def send(form: EntryForm, entry: Entry, now: datetime) -> str:
    """Send a draft, or change what was sent; "" if it is too late, withdrawn, or changed meanwhile."""
    with transaction.atomic():
        latest = as_it_is_now(entry)
        if not (is_changeable(latest, now) and form.is_of(latest.version)):
            return ""
        before = _words_of(latest)
        asked_before = (latest.nominee_name, latest.nominee_email)
        is_new = latest.is_draft
        latest.state, latest.sent_at = State.SENT, latest.sent_at or now
        _fill(latest, form)
        if not is_new and _words_of(latest) == before:
            Entry.objects.filter(pk=latest.pk).update(state=entry.state)
            return ARRIVED
        if is_new:
            tell_entrant(latest, EntryReply.SENT)
        tell_office(latest, EntryNews.SENT if is_new else EntryNews.CHANGED)
        is_another = asked_before != (latest.nominee_name, latest.nominee_email)
        if latest.is_nomination and (is_another or latest.consent == Consent.UNASKED):
            ask_for_consent(latest, now)
    return ARRIVED if is_new else SAVED


def withdraw(entry: Entry, now: datetime) -> bool:
    """Whether it is withdrawn, by this click or by another at the same moment; False if it is too late."""
    with transaction.atomic():
        latest = as_it_is_now(entry)
        if latest.is_withdrawn:
            return True
        if not is_changeable(latest, now):
            return False
        was_sent = not latest.is_draft
        latest.state, latest.withdrawn_at = State.WITHDRAWN, now
        latest.save()
        Winner.objects.filter(entry=latest).forget_pictures()
        if was_sent:
            tell_office(latest, EntryNews.WITHDRAWN)
            tell_entrant(latest, EntryReply.WITHDRAWN)
    return True


def as_it_is_now(entry: Entry) -> Entry:
    """Read again, and kept from everybody else until the transaction ends."""
    lock(Entry, pk=entry.pk)
    return Entry.objects.select_related("edition__award__office").get(pk=entry.pk)


def _words_of(entry: Entry) -> tuple:
    answers = {each.question_id: each.text for each in entry.answers.all() if each.text}
    return [getattr(entry, name) for name in [*PLAIN, *NOMINEE]], answers


def _fill(entry: Entry, form: EntryForm) -> None:
    said = form.cleaned_data
    for name in [*PLAIN, *(NOMINEE if entry.is_nomination else [])]:
        # A draft may be kept without a name; the one it was begun with stays.
        setattr(entry, name, said[name] or (entry.name if name == "name" else ""))
    entry.version = said["ticket"]
    entry.save()
    for question, text in form.answered().items():
        entry.answers.update_or_create(question_id=question, defaults={"text": text})
