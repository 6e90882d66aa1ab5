"""What is changed and not published yet: nobody else would think of it."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.utils.translation import gettext as _

from drafts.models import Appointment, WorkingCopy
from offices.desk.lines import DeskLine, Viewer
from offices.models import Membership, Office
from offices.staff.roles import EDITORS
from website.formats.in_words import date_and_time


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    offices = {str(each.pk): each for each in viewer.offices(EDITORS | {Membership.Role.TRANSLATOR})}
    copies = WorkingCopy.objects.filter(scope__in=offices).defer("sent", "before")
    rows = _rows(copies)
    appointments = {(each.content_type_id, each.object_id): each for each in Appointment.objects.all()}
    for key, (row, copy) in rows.items():
        yield _line(row, copy, offices[copy.scope], appointments.get(key))


def _rows(copies) -> dict:
    """Each row once, whatever the number of its copies: a query for each kind of rows."""
    of_kind: dict = {}
    for copy in copies.select_related("content_type"):
        of_kind.setdefault(copy.content_type, {})[copy.object_id] = copy
    found: dict = {}
    for kind, copies_of_kind in of_kind.items():
        model = kind.model_class()
        if model in admin.site._registry:
            page: Any = admin.site.get_model_admin(model)
            rows = page.rows_to_name(list(copies_of_kind))
            found |= {(kind.pk, str(row.pk)): (row, copies_of_kind[str(row.pk)]) for row in rows}
    return found


def _line(row, copy: WorkingCopy, office: Office, appointment: Appointment | None) -> DeskLine:
    page: Any = admin.site.get_model_admin(type(row))
    name = f"{page.opts.verbose_name}: {row}"
    if appointment and appointment.problem:
        sentence = _("%(name)s was not published at its moment: %(problem)s")
        text = sentence % {"name": name, "problem": appointment.problem}
        return DeskLine(text, page.overview_address(row.pk), office=office)
    note = _("changed: %(when)s") % {"when": date_and_time(copy.saved_at)}
    if appointment and appointment.publish_at:
        note = _("publishes itself: %(when)s") % {"when": date_and_time(appointment.publish_at)}
    return DeskLine(name, page.address_of_part(row.pk, copy.part), note, office)
