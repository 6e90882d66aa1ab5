"""Pages for what went wrong: in the reader's language, with the display bar, and with a way on."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import MAX_URL_REDIRECT_LENGTH
from django.utils.translation import get_language

from website.languages.alternates import same_page
from website.request_size import too_large
from website.send_again.doors import turned_away, wrong_token


def bad_request(request, exception=None):
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    if isinstance(exception, (TooManyFieldsSent, TooManyFilesSent)):
        return render(request, "errors/too_many.html", status=400)
    return render(request, "errors/400.html", status=400)


def permission_denied(request, exception=None):
    return turned_away(request, 403) or render(request, "errors/403.html", status=403)


def csrf_failure(request, reason=""):
    return wrong_token(request, reason) or render(request, "errors/csrf.html", status=403)


def page_not_found(request, exception=None):
    """Somebody who changes /de/ to /en/ in the address means the same page: lead there."""
    if request.method in {"GET", "HEAD"}:
        elsewhere = same_page(request.get_full_path(), get_language())
        if elsewhere and elsewhere != request.get_full_path() and len(elsewhere) <= MAX_URL_REDIRECT_LENGTH:
            return HttpResponseRedirect(elsewhere)
    return turned_away(request, 404) or render(request, "errors/404.html", status=404)


def server_error(request):
    """Asks nothing of the database, which may be what is broken."""
    return render(request, "errors/500.html", status=500)


class MethodNotAllowedMiddleware:
    """Gives the empty answer of require_http_methods a page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page: HttpResponse = render(request, "errors/405.html", status=405)
        page["Allow"] = response["Allow"]
        return page
