"""An office in Easy Language, and in German Sign Language. Without content there is no such page."""

from django.http import Http404
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.page.kept import office_at
from pages.editorial.breadcrumb import way_to
from pages.other_forms import structured_data
from pages.other_forms.required import EASY_LANGUAGE, SIGN_LANGUAGE
from website.languages.own_pages import leading_there
from website.languages.records import filled_in
from website.rich_text.field import with_headings_from_two


@require_safe
def easy_language(request, slug):
    return _page(request, slug, EASY_LANGUAGE, _easy_language)


@require_safe
def sign_language(request, slug):
    return _page(request, slug, SIGN_LANGUAGE, _sign_language)


def _page(request, slug, form, more_context):
    office = office_at(slug)
    row = form.row_of(office)
    if row is None:
        raise Http404
    steps = way_to(office)
    context = {"office": office, "row": row, "steps": steps, **more_context(row, steps)}
    return render(request, f"pages/other_forms/{form.relation}.html", context)


def _easy_language(row, steps):
    """German alone, whatever the language of the page around it."""
    title = _("Easy Language")
    return {
        "title": title,
        "page_languages": ["de"],
        "body": mark_safe(with_headings_from_two(_with_facts(row.body))),
        "structured_data": structured_data.easy_language(row, title, steps),
    }


def _with_facts(html: str) -> str:
    return leading_there(filled_in(html, "de"), get_language() or "de")


def _sign_language(row, steps):
    title = _("German Sign Language (DGS)")
    return {
        "title": title,
        "page_languages": row.languages(),
        "structured_data": structured_data.sign_language(row, title, steps),
    }
