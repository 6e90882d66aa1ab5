"""A working copy for people without an account, who have got a link to it."""

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from drafts.links.token import link_of
from drafts.models import SharedLink, WorkingCopy
from drafts.preview.look import DocumentForm, LookForm, look_of
from drafts.preview.rendered import Look, Rendered, rendered_copies
from drafts.preview.views import document, frames
from website.formats.in_words import date_and_time


def _link_or_404(token: str) -> SharedLink:
    link = link_of(token)
    if link is None:
        raise Http404
    return link


def _copies(link: SharedLink) -> list[WorkingCopy]:
    rows = WorkingCopy.objects.filter(content_type=link.content_type, object_id=link.object_id)
    return list(rows.select_related("saved_by", "content_type"))


@require_safe
@never_cache
@csp_update({"frame-src": [SELF]})
def shared(request, token: str):
    link = _link_or_404(token)
    copies = _copies(link)
    if not link.is_open(timezone.now()) or not copies:
        return render(request, "drafts/link_ended.html", {"link": link}, status=410)
    look = look_of(LookForm, request.GET)
    address = reverse("drafts:shared_page", args=[token])
    shown = frames(address, look)
    if get_language() != settings.LANGUAGE_CODE:
        shown.reverse()
    context = {"until": date_and_time(link.expires_at), "look": look, "frames": shown}
    return render(request, "drafts/shared.html", context)


@require_safe
@never_cache
@csp_replace({"frame-ancestors": [SELF]})
def shared_page(request, token: str):
    link, look = _link_or_404(token), look_of(DocumentForm, request.GET)
    copies = _copies(link) if link.is_open(timezone.now()) else []
    language = look.cleaned_data.get("language") or settings.LANGUAGE_CODE
    found = (
        rendered_copies(copies, Look(language, look.display(request.display), request.META))
        if copies
        else Rendered()
    )
    return document(found, language)
