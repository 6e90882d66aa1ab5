"""What was changed lately and by whom, of the rows somebody may see."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import admin
from django.contrib.admin.models import DELETION, LogEntry
from django.db.models import Model

from offices.desk.lines import Viewer
from offices.desk.ways import to_row
from offices.staff.scope import OfficeAdmin
from website.formats.in_words import date_and_time
from website.formats.people import account_name

SHOWN = 10
# Of what all offices have changed: what is left of that for one office is enough.
LOOKED_AT = 200


@dataclass(frozen=True)
class Changed:
    when: str
    who: str
    what: str
    address: str
    done: str


def lately(viewer: Viewer, request) -> list[Changed]:
    """The latest first, each row once. One query for each kind of row among them."""
    entries = LogEntry.objects.select_related("user", "content_type").exclude(action_flag=DELETION)
    latest: dict[tuple, LogEntry] = {}
    # By its key, which has an index: entries are never dated back.
    for entry in entries.order_by("-pk")[:LOOKED_AT]:
        latest.setdefault((entry.content_type.model_class(), entry.object_id), entry)
    seen = _rows(latest, request)
    return [_in_words(latest[key], seen[key]) for key in latest if key in seen][:SHOWN]


def _rows(keys, request) -> dict[tuple, Model]:
    """Those of them that this person may see now, by their keys."""
    of_model = defaultdict(list)
    for model, pk in keys:
        if model and admin.site.is_registered(model):
            of_model[model].append(pk)
    found: dict[tuple, Model] = {}
    for model, pks in of_model.items():
        model_admin = admin.site.get_model_admin(model)
        if isinstance(model_admin, OfficeAdmin) and model_admin.may_see(request):
            rows = model_admin.get_queryset(request).filter(pk__in=[pk for pk in pks if pk.isdigit()])
            found |= {(model, str(row.pk)): row for row in rows}
    return found


def _in_words(entry: LogEntry, row: Model) -> Changed:
    return Changed(
        when=date_and_time(entry.action_time),
        who=account_name(entry.user),
        what=f"{row._meta.verbose_name}: {row}",
        address=to_row(row),
        done=entry.get_change_message(),
    )
