"""Pages that have another address for good: who finds that out raises Moved, and the reader is led there."""

from django.db.models import QuerySet
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse


class Moved(Exception):  # noqa: N818 (as Http404, it is an answer and no error)
    """The page stands at this address now; or at its own with other parts, such as slug="jena"."""

    def __init__(self, address: str = "", **parts: str):
        super().__init__(address)
        self.address, self.parts = address, parts


class MovedMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, Moved):
            return None
        page = request.resolver_match
        address = exception.address or reverse(page.view_name, kwargs={**page.kwargs, **exception.parts})
        # Some day another row may have the former address: browsers ask again.
        return HttpResponsePermanentRedirect(address, headers={"Cache-Control": "no-cache"})


def once_called(rows: QuerySet, slug: str):
    """The row that had this slug once, or None."""
    return rows.filter(former_slugs__slug=slug).first()


def called(rows: QuerySet, slug: str):
    """The row that has this slug or had it once, or None."""
    return rows.filter(slug=slug).first() or once_called(rows, slug)


def row_at(rows: QuerySet, slug: str):
    """The row whose page has this slug. Moved where it has another now, 404 where there is none."""
    row = rows.filter(slug=slug).first()
    if row is None:
        raise Moved(slug=get_object_or_404(rows, former_slugs__slug=slug).slug)
    return row
