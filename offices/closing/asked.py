"""Who asks for a link tells an e-mail address; whose it is, is looked up later.

How long the answer takes would tell who works for an office. So a request only notes what was asked, which is
the same work for everybody. It is looked up by send_mail_queue, or in a demonstration, where that does not
run, beside the requests of a moment later.
"""

import threading
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from offices.closing.letters import send_link
from offices.closing.who import heads_of
from offices.models import ClosingLink, ClosingLinkRequest, Office, User
from website.two_editors.locking import lock

# Nobody needs more links for one office in an hour, and nobody's mailbox is to be filled by others.
LINKS_AN_HOUR = 5
# Until after the answer has been sent.
SECONDS_LATER = 2


@transaction.atomic
def note_request(email: str, office: Office, language: str) -> None:
    ClosingLinkRequest.objects.create(email=email, office=office, language=language)
    if settings.DEMONSTRATION:
        transaction.on_commit(_answer_later)


def _answer_later() -> None:
    timer = threading.Timer(SECONDS_LATER, _answer_beside)
    timer.daemon = True
    timer.start()


def _answer_beside() -> None:
    try:
        answer_requests()
    finally:
        connection.close()


def answer_requests(**_signal) -> None:
    for pk in list(ClosingLinkRequest.objects.order_by("pk").values_list("pk", flat=True)):
        _answer(pk)


@transaction.atomic
def _answer(pk: int) -> None:
    """Of two at once only one finds the request still there."""
    asked = ClosingLinkRequest.objects.select_for_update().filter(pk=pk).first()
    if asked is None:
        return
    head = heads_of(asked.office).filter(email__iexact=asked.email).order_by("pk").first()
    if head:
        lock(User, pk=head.pk)
        if not has_enough(head, asked.office, timezone.now()):
            send_link(head, asked.office, asked.language, at_once=settings.DEMONSTRATION)
    asked.delete()


def has_enough(user: User, office: Office, now: datetime) -> bool:
    """Whether so many links were sent lately that another one would not help."""
    lately = ClosingLink.objects.filter(user=user, office=office, created__gt=now - timedelta(hours=1))
    return lately.count() >= LINKS_AN_HOUR
