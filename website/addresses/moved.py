"""Pages that have another address for good: who finds that out raises Moved, and the reader is led there."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Manager, Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

Row = TypeVar("Row", bound=Model)


class Moved(Exception):  # noqa: N818 (as Http404, it is an answer and no error)
    """The page stands at this address now; or at its own with other parts, such as slug="jena"."""

    def __init__(self, address: str = "", **parts: str):
        super().__init__(address)
        self.address, self.parts = address, parts


class MovedMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        page = request.resolver_match
        if page is None or not isinstance(exception, Moved):
            return None
        address = exception.address or reverse(page.view_name, kwargs={**page.kwargs, **exception.parts})
        # What somebody has typed is sent to the new address, too.
        typed = request.method == "POST"
        # Some day another row may have the former address: browsers ask again.
        headers = {"Cache-Control": "no-cache"}
        return HttpResponsePermanentRedirect(address, preserve_request=typed, headers=headers)


def once_called(rows: QuerySet[Row] | Manager[Row], slug: str) -> Row | None:
    """The row that had this slug once, or None."""
    return rows.filter(former_slugs__slug=slug).first()


def called(rows: QuerySet[Row] | Manager[Row], slug: str) -> Row | None:
    """The row that has this slug or had it once, or None."""
    return rows.filter(slug=slug).first() or once_called(rows, slug)


def row_at(rows: QuerySet[Row], slug: str) -> Row:
    """The row whose page has this slug. Moved where it has another now, 404 where there is none."""
    row = rows.filter(slug=slug).first()
    if row is None:
        renamed: Any = get_object_or_404(rows, former_slugs__slug=slug)
        raise Moved(slug=renamed.slug)
    return row
