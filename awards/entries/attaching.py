"""The files of an entry: stored with it, and taken away again, until the deadline.

now is the moment at which the request arrived (awards/entries/storing.py).
"""

from datetime import datetime

from django.db import transaction

from awards.entries.forms.entry_files import EntryFilesForm
from awards.entries.late import is_changeable
from awards.entries.letters import EntryNews, posted_lately, tell_office
from awards.entries.missing import missing_documents
from awards.entries.storing import as_it_is_now
from awards.models import Entry, EntryAttachment
from website.public_forms.form_page import form_of

State = Entry.State


def received(request, entry: Entry, now: datetime) -> tuple[EntryFilesForm, bool]:
    """The form of this request, whose safe files are stored already; and whether there were any."""
    form = form_of(request, EntryFilesForm, entry=entry, now=now)
    return form, _attach(form, entry, now)


@transaction.atomic
def _attach(form: EntryFilesForm, entry: Entry, now: datetime) -> bool:
    """Store what is safe, whatever else is wrong with the form, which says what could not be stored."""
    if not form.accepted_files():
        return False
    latest = as_it_is_now(entry)
    if not is_changeable(latest, now):
        return False
    new = form.still_new(latest.attachments.all())
    for field_name, file in new:
        EntryAttachment.of(file, entry=latest, document_id=form.document_of(field_name)).save()
    if new:
        _tell_office_once(latest, now)
    return bool(new)


@transaction.atomic
def take_away(entry: Entry, number: int, now: datetime) -> None:
    latest = as_it_is_now(entry)
    if not is_changeable(latest, now):
        return
    gone, _kinds = latest.attachments.filter(pk=number).delete()
    if not gone:
        return  # a double click
    if latest.state == State.COMPLETE and missing_documents(latest):
        Entry.objects.filter(pk=latest.pk).update(state=State.SENT)
    _tell_office_once(latest, now)


def _tell_office_once(entry: Entry, now: datetime) -> None:
    """Whoever sends ten files one after the other has changed the entry once. Of drafts nobody is told."""
    if not entry.is_draft and not posted_lately(entry, EntryNews.CHANGED, now):
        tell_office(entry, EntryNews.CHANGED)
