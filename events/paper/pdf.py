"""The programme for notice boards: a tagged PDF, one for each language."""

from hashlib import sha256
from importlib import metadata
from threading import Lock

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from events.models import Programme
from events.paper.programme import on_paper
from events.paper.tagged_pdf import can_make_pdf, make_pdf
from website.addresses.moved import row_at
from website.languages.alternates import absolute

STYLESHEET = "css/pdf/programme.css"
KEPT_FOR = 7 * 24 * 60 * 60  # seconds

# Drawing takes a second or two of the processor. One at a time, and nobody draws what another has just drawn.
_drawing = Lock()


@require_safe
@cache_control(no_cache=True)
def programme_pdf(request, slug):
    programme = row_at(Programme.objects.public().with_everything(), slug)
    if not can_make_pdf():
        raise Http404
    address = absolute(reverse("events:programme", args=[programme.slug]))
    html = render_to_string("events/paper/programme.html", {"paper": on_paper(programme), "address": address})
    etag = f'"{version(html)}"'
    name = f"{programme.slug}-{get_language()}.pdf"
    headers = {"ETag": etag, "Content-Disposition": f'attachment; filename="{name}"'}
    response = HttpResponse(content_type="application/pdf", headers=headers)
    # Whoever has it already gets 304, and nothing is drawn.
    answer = get_conditional_response(request, etag=etag, response=response)
    if answer is response:
        response.content = kept_pdf(html, address)
    return answer


def version(html: str) -> str:
    """A name for what a file of this HTML shows: every edit makes another, whoever made it and wherever."""
    parts = [html, _stylesheet(), metadata.version("weasyprint")]
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def kept_pdf(html: str, address: str) -> bytes:
    """The file, drawn once for each version."""
    key = f"programme-pdf:{version(html)}"
    if kept := cache.get(key):
        return kept
    with _drawing:
        if kept := cache.get(key):
            return kept
        pdf = make_pdf(html, _stylesheet(), address)
        cache.set(key, pdf, KEPT_FOR)
        return pdf


def _stylesheet() -> str:
    with open(finders.find(STYLESHEET), encoding="utf-8") as source:
        return source.read()
