"""Whoever has lost the mail with the link gets another one, at the address that the entry has already.

How long the answer takes would tell who has entered. So the request only notes what was asked, which is the
same work for everybody. Entries are looked up later: by send_mail_queue, or in a demonstration, where that
does not run, beside the requests of a moment later.
"""

import threading
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from django.shortcuts import render
from django.utils import timezone

from awards.entries.forms.link_again import LinkAgainForm
from awards.entries.letters import EntryReply, posted_lately, tell_entrant
from awards.entries.storing import as_it_is_now
from awards.models import Entry, LinkRequest
from website.public_forms.form_page import form_of, form_page, public_form
from website.two_editors.locking import lock

# Nobody has entered more often for awards that are not over yet.
MOST = 10
# Until after the answer has been sent.
SECONDS_LATER = 2


@public_form
def link_again(request):
    """The answer is the same whether there is an entry or not: nobody learns here who has entered."""
    form = form_of(request, LinkAgainForm)
    if not form.is_valid():
        return form_page(request, "awards/entries/link_again.html", {"form": form})
    with transaction.atomic():
        LinkRequest.objects.create(email=form.cleaned_data["email"])
        if settings.DEMONSTRATION:
            transaction.on_commit(answer_later)
    return render(request, "awards/entries/link_sent.html", {"not_for_search_engines": True})


def answer_later() -> None:
    timer = threading.Timer(SECONDS_LATER, _answer_beside)
    timer.daemon = True
    timer.start()


def _answer_beside() -> None:
    try:
        answer_requests()
    finally:
        connection.close()


def answer_requests(**_signal) -> None:
    for pk in list(LinkRequest.objects.order_by("pk").values_list("pk", flat=True)):
        _answer(pk, timezone.now())


@transaction.atomic
def _answer(pk: int, now: datetime) -> None:
    """Of two at once only one finds the request still there."""
    asked = LinkRequest.objects.select_for_update().filter(pk=pk).first()
    if asked is None:
        return
    entries = list(Entry.objects.filter(email__iexact=asked.email).order_by("-created")[:MOST])
    lock(Entry, pk__in=[entry.pk for entry in entries])
    for entry in entries:
        _send_link(entry, now)
    asked.delete()


def _send_link(entry: Entry, now: datetime) -> None:
    latest = as_it_is_now(entry)
    if not posted_lately(latest, EntryReply.LINK_AGAIN, now):
        tell_entrant(latest, EntryReply.LINK_AGAIN, at_once=settings.DEMONSTRATION)
