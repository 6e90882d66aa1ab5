"""A button that is pressed twice, at one moment or one after the other, does once what it does.

A page with a form holds a ticket. The ticket and what was typed make a fingerprint, which is unique in the
database: of two at one moment the second waits until the first is through. Nothing is kept of a form that was
shown again because something in it was wrong.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.models import SentForm
from website.public_forms.guards.once import fingerprint_of

TICKET = "ticket"
# Nobody sends a page again that was opened before.
KEPT_FOR = timedelta(days=7)


def once(request: HttpRequest, carry_out: Callable[[], HttpResponse]) -> HttpResponse:
    received = timezone.now()
    try:
        return _once(request, carry_out, received)
    except IntegrityError:
        # Somebody else has just stored what this contradicts: looking again, the form says so in a sentence.
        return _once(request, carry_out, received)


@transaction.atomic
def _once(request, carry_out, received: datetime) -> HttpResponse:
    SentForm.objects.filter(done_at__lt=received - KEPT_FOR).delete()
    sent, is_new = SentForm.objects.get_or_create(fingerprint=_fingerprint(request))
    if not is_new and _is_the_same(sent, request, received):
        messages.info(request, _("This was sent twice. It has been done once; nothing is missing."))
        return HttpResponseRedirect(sent.leads_to)
    response = carry_out()
    if isinstance(response, HttpResponseRedirect):
        sent.leads_to, sent.done_at = response.url, timezone.now()
        sent.save()
    else:
        sent.delete()
    return response


def _is_the_same(sent: SentForm, request, received: datetime) -> bool:
    """Without a ticket only what was sent before the first was through: later it may be meant once more."""
    return bool(request.POST.get(TICKET)) or sent.done_at > received


def _fingerprint(request) -> str:
    """Of who sends what where. Which of the buttons was pressed makes no difference."""
    said = [(name, values) for name, values in request.POST.lists() if not _is_no_answer(name)]
    files = [(name, [_of_file(file) for file in sent]) for name, sent in sorted(request.FILES.lists())]
    return fingerprint_of([request.user.pk, request.get_full_path(), sorted(said), files])


def _of_file(file) -> tuple[str, str]:
    """Two versions of a plan may have the same name and the same length."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return file.name, digest.hexdigest()


def _is_no_answer(name: str) -> bool:
    is_button = name.startswith("_") and name != "_selected_action"
    return is_button or name == "csrfmiddlewaretoken"
