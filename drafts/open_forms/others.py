"""Who else has a row open, in words."""

from django.db import models
from django.utils.translation import gettext as _

from drafts.models import OpenForm, kind_of
from drafts.open_forms.kept import open_now
from website.formats.in_words import time_today
from website.formats.people import account_name


def others_in_words(row: models.Model, reader) -> list[str]:
    """A sentence for each person. Who has several pages of the form open is named with the first."""
    found = open_now().filter(content_type=kind_of(row), object_id=str(row.pk)).exclude(saved_by=reader)
    first: dict[int, OpenForm] = {}
    for each in found.select_related("saved_by").order_by("opened_at", "pk"):
        first.setdefault(each.saved_by_id, each)
    return [_sentence(each) for each in first.values() if each.saved_by]


def _sentence(open_form: OpenForm) -> str:
    said = {"name": account_name(open_form.saved_by), "when": time_today(open_form.opened_at)}
    return _("%(name)s has had this open since %(when)s.") % said
