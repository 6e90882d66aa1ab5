"""The public page of a row in words, as a screen reader says it: beside “View on site”."""

from functools import cache

from django.core.exceptions import PermissionDenied
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from keeper.question import PageQuestion
from website.languages.alternates import same_page
from website.languages.bilingual import languages


class ReadsAloud:
    """For a ModelAdmin: of rows that have a public page."""

    def get_urls(self):
        if not hasattr(self.model, "get_absolute_url"):
            return super().get_urls()
        page = self.admin_site.admin_view(self.spoken_view)
        return [path("<path:object_id>/spoken/", page, name=self._spoken_name), *super().get_urls()]

    @property
    def _spoken_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_spoken"

    def spoken_view(self, request, object_id):
        obj = self.get_object(request, object_id)
        if obj is None:
            raise Http404
        if not self.has_view_permission(request, obj):
            raise PermissionDenied
        address = self.get_view_on_site_url(obj)
        pages = [_spoken(request, address, code) for code in languages()] if address else []
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": obj,
            "title": _("Read aloud: %(row)s") % {"row": obj},
            "pages": [page for page in pages if page],
        }
        return TemplateResponse(request, "admin/spoken/page.html", context)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and obj.pk and hasattr(self.model, "get_absolute_url"):
            context["spoken_address"] = reverse(f"admin:{self._spoken_name}", args=[obj.pk])
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


def _spoken(request, address: str, language: str) -> dict | None:
    """What is said of the page in this language, in the language of the admin."""
    from website.spoken.page import spoken_page  # heavy, see tests/architecture/test_first_page.py

    there = same_page(address, language)
    html = _public_html(there, request) if there else ""
    return spoken_page(html, language, there) if html else None


@cache
def _site() -> BaseHandler:
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def _public_html(address: str, request) -> str:
    """As somebody gets it who is nobody to the site; "" where there is no page."""
    question = PageQuestion(address, "", "", request.scheme)
    with override(get_language()):
        response = _site().get_response(WSGIRequest(question.environ(request.META)))
    return response.content.decode() if response.status_code == 200 else ""
