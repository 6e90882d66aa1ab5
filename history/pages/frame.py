"""What all pages of the history have in common: frame, way back, pages of a long list."""

from django.contrib.admin.utils import quote
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import reverse

PER_PAGE = 25


def frame(model_admin, request, template: str, title, row=None, **context) -> TemplateResponse:
    shown = {
        **model_admin.admin_site.each_context(request),
        "title": title,
        "opts": model_admin.opts,
        "row": row,
        "row_address": address_of(model_admin, "change", row) if row else "",
        "history_address": address_of(model_admin, "history", row) if row else "",
        **context,
    }
    return TemplateResponse(request, f"admin/history/{template}.html", shown)


def address_of(model_admin, page: str, row) -> str:
    return reverse(f"admin:{model_admin.page_name(page)}", args=[quote(row.pk)])


def page_of(request, found):
    """A number that is none leads to the first page, one that is too large to the last."""
    return Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
