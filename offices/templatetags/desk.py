"""The start page of the admin."""

from itertools import groupby

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from offices.desk.lately import lately
from offices.desk.lines import Section, Viewer, lines_of, tasks_of

register = template.Library()

# Lines of no office come last.
OF_THE_SITE = 1_000_000
BY_OFFICE = {Section.TEXTS, Section.LACKING}


@register.inclusion_tag("admin/offices/desk/desk.html", takes_context=True)
def desk(context):
    """Empty for who works in no office."""
    request = context["request"]
    viewer = Viewer(request.user)
    if not viewer.offices():
        return {}
    return {
        "tasks": tasks_of(viewer),
        "sections": [found for section in Section if (found := _section(viewer, section))],
        "changes": lately(viewer, request),
        "has_several": viewer.has_several,
        "histories": [_history_of(office) for office in viewer.offices()],
    }


def _history_of(office) -> dict:
    """Where it stands what was changed and deleted."""
    pages = ["whole_history", "whole_deleted"]
    changed, deleted = (reverse(f"admin:offices_office_{page}", args=[office.pk]) for page in pages)
    return {"office": office, "changed": changed, "deleted": deleted}


def _section(viewer: Viewer, section: Section) -> dict | None:
    """What is missing or not right stands below the name of its office, all else in the order of time."""
    lines = lines_of(viewer, section)
    shown = {"key": section.name.lower(), "title": section.value}
    if not lines:
        return shown | {"nothing": _("Nothing at the moment.")} if section is Section.WAITING else None
    if section not in BY_OFFICE or not viewer.has_several:
        return shown | {"lines": lines}
    ordered = sorted(lines, key=lambda line: line.office.position if line.office else OF_THE_SITE)
    groups = groupby(ordered, key=lambda line: line.office)
    return shown | {"groups": [{"office": office, "lines": list(found)} for office, found in groups]}
