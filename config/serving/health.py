"""Two answers for those who watch over the site: whether the process lives, and whether it can work."""

from django.db import Error, connection
from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from website.shared_cache.default import trouble


@require_safe
@cache_control(no_store=True)
def healthz(request):
    """The process answers. Asks nothing of the database: starting the process anew would not mend it."""
    return _plain("ok")


@require_safe
@cache_control(no_store=True)
def readyz(request):
    """The process can serve pages. Without its cache it can, too, only slower: no proxy shall take it out."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return _plain("The database cannot be reached.", status=503)
    if error := trouble():
        return _plain(f"ok\ncache: cannot be used ({error}), the site does without it")
    return _plain("ok")


def _plain(sentence: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")


class HealthMiddleware:
    """Answers both before anybody asks for a host, a language or a session.

    Probes come by the address of a machine or a pod, which is no name of the site (ALLOWED_HOSTS). What is
    said to them depends on no host.
    """

    VIEWS = {"/healthz": healthz, "/readyz": readyz}

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        view = self.VIEWS.get(request.path_info, self.get_response)
        return view(request)
