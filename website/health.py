"""Two answers for those who watch over the site: whether the process lives, and whether it can work."""

from django.db import Error, connection
from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(no_store=True)
def healthz(request):
    """The process answers. Asks nothing of the database: starting the process anew would not mend it."""
    return _plain("ok")


@require_safe
@cache_control(no_store=True)
def readyz(request):
    """The process can serve pages."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return _plain("The database cannot be reached.", status=503)
    return _plain("ok")


def _plain(sentence: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")
