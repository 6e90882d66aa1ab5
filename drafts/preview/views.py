"""The pages of a preview for staff: the frame with both languages, and what stands in it."""

from urllib.parse import urlencode

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.contrib import admin
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from drafts.preview.asked import AskedPreview, asked_by
from drafts.preview.look import DocumentForm, LookForm, StaffLookForm, look_of
from drafts.preview.rendered import Look, Rendered, rendered, with_bar
from website.languages.alternates import language_name


def frames(address: str, look: LookForm) -> list[dict]:
    """The documents of both languages, with names that tell them apart."""
    chosen = {
        name: "on" for name, value in look.cleaned_data.items() if value and name in LookForm.base_fields
    }
    return [
        {
            "address": f"{address}?{urlencode({'language': code, **chosen})}",
            "language": language_name(code),
            "title": _("Preview: %(language)s") % {"language": language_name(code)},
        }
        for code, _name in settings.LANGUAGES
    ]


@require_safe
@never_cache
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # knows views without arguments only
def preview(request, token):
    asked = asked_by(request.user, token)
    if asked is None:
        return _gone(request)
    look = look_of(StaffLookForm, request.GET)
    found = _rendered(request, asked, look, settings.LANGUAGE_CODE)
    is_read_aloud = look.is_read_aloud and not found.problems
    context = {
        **admin.site.each_context(request),
        "is_nav_sidebar_enabled": False,
        "title": _("Preview, not public"),
        "look": look,
        "frames": [] if is_read_aloud else frames(reverse("preview_page", args=[token]), look),
        "spoken": _spoken(request, asked, look) if is_read_aloud else [],
        "problems": found.problems,
        "back": f"{asked.address}?{urlencode({'typed': token})}",
        "together": found.together,
        "left_out": found.left_out,
    }
    return render(request, "admin/working_copy/preview.html", context)


def _rendered(request, asked: AskedPreview, look: LookForm, language: str) -> Rendered:
    how = Look(language, look.display(request.display), request.META)
    return rendered(asked.form(), request.user, asked.others(), how)


def _spoken(request, asked: AskedPreview, look: LookForm) -> list[dict]:
    """What a screen reader says of both languages."""
    from website.spoken.page import spoken_page  # heavy, see tests/architecture/test_first_page.py

    found = [(code, _rendered(request, asked, look, code)) for code, _name in settings.LANGUAGES]
    return [spoken_page(each.body, code) for code, each in found if each.page is not None]


def _gone(request):
    context = {**admin.site.each_context(request), "title": _("This preview has ended")}
    return render(request, "admin/working_copy/preview_gone.html", context, status=404)


@require_safe
@never_cache
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]
def preview_page(request, token):
    asked = asked_by(request.user, token)
    look = look_of(DocumentForm, request.GET)
    language = look.cleaned_data.get("language") or settings.LANGUAGE_CODE
    found = _rendered(request, asked, look, language) if asked else Rendered()
    return document(found, language)


def document(found: Rendered, language: str) -> HttpResponse:
    """In a frame of ours, and in no other."""
    is_page = found.page is not None and found.page.get("Content-Type", "").startswith("text/html")
    body = with_bar(found.body, language) if is_page else "<!DOCTYPE html><title>–</title>"
    response = HttpResponse(body, status=200 if is_page else 404)
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["X-Robots-Tag"] = "noindex"
    return response
