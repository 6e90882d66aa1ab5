"""A page behind a mailed link that is signed: told to no search engine, kept by nobody between."""

from collections.abc import Callable
from functools import wraps

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from website.addresses.signed_link import ForgedLinkError, OldLinkError
from website.public_forms.form_page import public_form

View = Callable[..., HttpResponse]


def by_link(row_of: Callable[[str], models.Model], again: str = "") -> Callable[[View], View]:
    """The view gets request, row and token; a link that is not right gets a sentence why not.

    Forms alone are left to the browser, as all are (website/public_forms/form_page.py): a thumb that wipes
    back would take a long text with it. Whoever sits at that device finds the link itself in its history.

    again: the name of the page on which people ask for their link once more.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def open_link(request: HttpRequest, token: str, **kwargs: str | int) -> HttpResponse:
            try:
                response = view(request, row_of(token), token, **kwargs)
            except ForgedLinkError:
                response = _refused(request, "website/link_forged.html", again, status=403)
            except OldLinkError:
                response = _refused(request, "website/link_old.html", again, status=410)
            response.headers.setdefault("Cache-Control", "private, no-store")
            return response

        # public_form checks the token of the form itself; it wraps the outside, where Django looks for that.
        return public_form(open_link)

    return decorate


def _refused(request: HttpRequest, template: str, again: str, status: int) -> HttpResponse:
    return render(request, template, {"again": again}, status=status)
