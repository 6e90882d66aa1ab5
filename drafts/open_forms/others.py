"""Who else has a row open, in words."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from drafts.models import OpenForm
from website.formats.in_words import clock_time, date_and_time


def others_in_words(row: models.Model, reader) -> list[str]:
    """A sentence for each person. Who has several pages of the form open is named with the first."""
    found = OpenForm.objects.of(row).open_now(timezone.now()).exclude(saved_by=reader)
    first: dict[int, OpenForm] = {}
    for each in found.select_related("saved_by").order_by("opened_at", "pk"):
        first.setdefault(each.saved_by_id, each)
    return [_sentence(each) for each in first.values() if each.saved_by]


def _sentence(open_form: OpenForm) -> str:
    user = open_form.saved_by
    said = {"name": user.get_full_name() or user.get_username(), "when": since_in_words(open_form.opened_at)}
    return _("%(name)s has had this open since %(when)s.") % said


def since_in_words(moment: datetime) -> str:
    is_today = timezone.localdate(moment) == timezone.localdate()
    return clock_time(timezone.localtime(moment).time()) if is_today else date_and_time(moment)
