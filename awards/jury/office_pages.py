"""What the office sees of the jury's work: the ranking as a page, as a table to take along and as a sheet."""

from typing import cast

from django.contrib import admin
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from awards.models import Edition
from offices.staff.roles import MODERATORS
from offices.staff.scope import OfficeAdmin

from .ranking import Ranking, ranking_of
from .ranking_files import as_csv, file_name
from .status import how_far


@require_safe
def ranking(request, edition):
    return _page(request, "ranking", _ranking(request, edition))


@require_safe
def sheet(request, edition, member=None):
    """For the whole jury; or for one member, without what that person shall not see."""
    found = _ranking(request, edition)
    if member:
        found = found.as_seen_by(get_object_or_404(found.edition.jurors, pk=member))
    return _page(request, "sheet", found)


@require_safe
def table(request, edition):
    found = _ranking(request, edition)
    response = HttpResponse(as_csv(found).encode(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name(found, "csv")}"'
    return response


def _ranking(request, edition: int) -> Ranking:
    """Of an edition of an office whose entries this person reads. Who is in its jury alone finds none."""
    editions = cast(OfficeAdmin, admin.site.get_model_admin(Edition))
    own = editions.own(editions.get_queryset(request), request, MODERATORS)
    return ranking_of(get_object_or_404(own, pk=edition))


def _page(request, name: str, found: Ranking) -> TemplateResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Ranking: %(edition)s") % {"edition": found.edition},
        "opts": Edition._meta,
        "ranking": found,
        "edition": found.edition,
        "how_far": how_far(found),
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, f"admin/awards/edition/{name}.html", context)
