"""What is to be published at a moment: at the first request after it, once, however many ask."""

import logging
from datetime import datetime

from django.contrib import admin
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from drafts.models import Appointment, WorkingCopy
from drafts.trying.copies import forget_copies, publish
from keeper.facts import until_saved
from website.two_editors.locking import lock

logger = logging.getLogger("drafts")


@until_saved
def next_appointment() -> datetime | None:
    """The first one that is not carried out yet, whether it is over or not."""
    found = Appointment.objects.exclude(publish_at=None).order_by("publish_at")
    return found.values_list("publish_at", flat=True).first()


def next_after(now: datetime) -> datetime | None:
    """Kept pages end at it (keeper/moments.py)."""
    found = Appointment.objects.filter(publish_at__gt=now).order_by("publish_at")
    return found.values_list("publish_at", flat=True).first()


def publish_due() -> int:
    """How many rows were published."""
    due = Appointment.objects.filter(publish_at__lte=timezone.now()).order_by("publish_at", "pk")
    return sum(_carry_out(pk) for pk in list(due.values_list("pk", flat=True)))


def _carry_out(pk: int) -> bool:
    with transaction.atomic():
        lock(Appointment, pk=pk)
        appointment = Appointment.objects.filter(pk=pk, publish_at__lte=timezone.now()).first()
        if appointment is None:  # somebody else has been quicker, or it was taken back
            return False
        problem = _published(appointment)
        if problem:
            appointment.publish_at, appointment.problem = None, problem
            appointment.save()
            logger.warning("A working copy could not be published at its moment; the desk says why.")
    return not problem


def _published(appointment: Appointment) -> str:
    """Why not; "" where it was."""
    copies = list(WorkingCopy.objects.of_same(appointment).select_related("saved_by"))
    row, user = appointment.row(), appointment.made_by
    with override(copies[0].language if copies else None):
        if row is None or not copies:
            return _("There is no working copy any more.")
        page = admin.site.get_model_admin(type(row))
        if user is None or not user.is_active or not page.may_change(_Asked(user), row):
            return _("Whoever has chosen the moment may not publish it any more.")
        try:
            done = publish(page, copies, user)
        except Exception:
            logger.exception("A working copy could not be published at its moment.")
            return _("Something went wrong in the program. Please publish it by hand.")
        if done.problems:
            return done.why_not
    forget_copies(row)
    return ""


class _Asked:
    """Who asks, for what is decided by people."""

    def __init__(self, user):
        self.user = user
