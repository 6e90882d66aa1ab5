"""The way out of a public page to somebody of the staff: with links to edit it, and never kept by anybody."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers

from offices.editing.links import with_links
from offices.editing.ways import ways_on


class EditLinksMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # Nobody without a session is asked who they are.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and _is_page(response) and request.user.is_staff:
            _put_links_in(request, response)
        return response


def _is_page(response: HttpResponse) -> bool:
    kind = response.get("Content-Type", "")
    return response.status_code == 200 and not response.streaming and kind.startswith("text/html")


def _put_links_in(request: HttpRequest, response: HttpResponse) -> None:
    if ways := ways_on(request):
        response.content = with_links(response.content.decode(), ways)
        patch_cache_control(response, private=True, no_store=True)
        patch_vary_headers(response, ["Cookie"])
