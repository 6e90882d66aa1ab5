"""Texts in which something may not be right: of the rows that the public sees, or is about to see."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from offices.desk.lines import SHOWN, DeskLine, Viewer
from offices.desk.ways import to_row
from offices.models import Office
from offices.proofread.looking import Noticed, Proofreader
from offices.proofread.places import TextPlace, text_places
from offices.staff.roles import EDITORS, Role, languages_translated
from proofreading.declarations import Current
from website.admin.side_by_side import label
from website.contributions.registry import all_of

# Of each kind of rows. An office has fewer; of events those come first that begin first.
LOOKED_AT = 100


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    offices = viewer.offices(EDITORS | {Role.TRANSLATOR})
    proofreader = Proofreader(offices)
    found: dict[int, list[Noticed]] = defaultdict(list)
    for place in text_places().values():
        if own := _offices_of(place, viewer):
            for noticed in proofreader.look_at(_rows(place, own, viewer), place):
                if _may_mend(noticed, viewer):
                    found[noticed.office.pk].append(noticed)
    for office in offices:
        yield from map(in_one_line, found[office.pk][:SHOWN])
        if more := len(found[office.pk][SHOWN:]):
            sentence = _("More places in texts may not be right: %(count)s.")
            yield DeskLine(
                sentence % {"count": more}, in_one_line(found[office.pk][SHOWN]).address, office=office
            )


def _offices_of(place: TextPlace, viewer: Viewer) -> list[Office]:
    """Those in which they may change texts of this place, were it in one language."""
    roles = place.changed_by | ({Role.TRANSLATOR} if place.changed_by >= EDITORS else set())
    return viewer.offices(roles)


def _may_mend(noticed: Noticed, viewer: Viewer) -> bool:
    if noticed.office.pk in {each.pk for each in viewer.offices(noticed.place.changed_by)}:
        return True
    language = noticed.found.field.rpartition("_")[2]
    return language in languages_translated(viewer.user, noticed.office.pk)


def _rows(place: TextPlace, offices: list, viewer: Viewer) -> QuerySet | list:
    if place.model is Office:
        return offices
    rows = place.model._default_manager.filter(
        **{f"{place.office_path or 'pk'}__in": [office.pk for office in offices]}
    )
    for each in all_of(Current):
        if each.model == place.model._meta.label:
            rows = each.rows(rows, viewer.now)
    return rows.select_related(*place.to_load)[:LOOKED_AT]


def in_one_line(noticed: Noticed) -> DeskLine:
    where = _("%(row)s: “%(field)s”") % {
        "row": Truncator(str(noticed.row)).chars(60),
        "field": field_label(type(noticed.row), noticed.found.field),
    }
    return DeskLine(where, way_to(noticed), str(noticed.found.warning), noticed.office)


def way_to(noticed: Noticed) -> str:
    """To the field; to the rows where it stands on the page of another row."""
    if not noticed.place.parent:
        return to_row(noticed.row, noticed.found.field)
    return to_row(noticed.place.page_of(noticed.row), noticed.place.rows_there)


def field_label(model: type[Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return label(field) if hasattr(field, "translated_field") else capfirst(str(field.verbose_name))
