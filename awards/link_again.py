"""Whoever has lost the mail with the link gets another one, at the address that the entry has already."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.shortcuts import render
from django.utils import timezone

from awards.entering import as_it_is_now
from awards.entry_letters import Answer, posted_lately, tell_entrant
from awards.forms.link_again import LinkAgainForm
from awards.models import Entry
from website.public_forms.form_page import form_of, form_page, public_form

# Nobody has entered more often for awards that are not over yet.
MOST = 10


@public_form
def link_again(request):
    """The answer is the same whether there is an entry or not: nobody learns here who has entered."""
    form = form_of(request, LinkAgainForm)
    if not form.is_valid():
        return form_page(request, "awards/link_again.html", {"form": form})
    send_links(form.cleaned_data["email"], timezone.now())
    return render(request, "awards/link_sent.html", {"not_for_search_engines": True})


def send_links(email: str, now: datetime) -> None:
    for entry in Entry.objects.filter(email__iexact=email).order_by("-created")[:MOST]:
        _send_link(entry, now)


@transaction.atomic
def _send_link(entry: Entry, now: datetime) -> None:
    latest = as_it_is_now(entry)
    if not posted_lately(latest, Answer.LINK_AGAIN, now):
        # A mail server is slow: how long the answer takes would tell who has entered. A demonstration has
        # nothing that would send the mail later.
        tell_entrant(latest, Answer.LINK_AGAIN, at_once=settings.DEMONSTRATION)
