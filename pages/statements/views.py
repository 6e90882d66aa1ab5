"""The accessibility statements: of the site, and of each office. Each also as JSON, with the same facts."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.models import Office
from offices.page.kept import offices
from pages.statements import declaration
from pages.statements.as_json import as_json
from website.addresses.moved import row_at


def _office(slug) -> Office:
    rows = (
        Office.objects.public()
        .framed()
        .prefetch_related("contacts__unit", "addresses")
        .select_related("accessibility_statement")
    )
    return row_at(rows, slug)


def _json(found, name):
    """A file to save: a browser would show it without our display settings."""
    disposition = f'attachment; filename="{name}"'
    return JsonResponse(as_json(found), headers={"Content-Disposition": disposition})


@require_safe
def site_statement(request):
    return render(request, "pages/statements/site_statement.html", _site_statement(get_language()))


@facts_of_page
def _site_statement(_language):
    return {
        "declaration": declaration.of_site(offices()),
        "standard": settings.ACCESSIBILITY_STANDARD,
        "offices": offices(),
        "json_url": reverse("pages:accessibility_json"),
    }


@require_safe
def site_statement_json(request):
    return _json(declaration.of_site(offices()), "accessibility.json")


@require_safe
def office_statement(request, slug):
    return render(request, "pages/statements/office_statement.html", _office_statement(slug, get_language()))


@facts_of_page
def _office_statement(slug, _language):
    office = _office(slug)
    return {
        "declaration": declaration.of_office(office),
        "standard": settings.ACCESSIBILITY_STANDARD,
        "office": office,
        "json_url": reverse("pages:office_accessibility_json", args=[slug]),
    }


@require_safe
def office_statement_json(request, slug):
    office = _office(slug)
    return _json(declaration.of_office(office), f"accessibility-{slug}.json")
