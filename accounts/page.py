"""What all pages about accounts have in common: kept by nobody, told to no search engine, and no typed
word lost.

    @account_page
    def forgotten(request):
        form = form_of(request, ForgottenForm)
        if form.is_valid():
            return redirect(…)
        return show(request, "accounts/forgotten.html", form=form)

The buttons for language, text size and contrast belong to the form of a page, as on pages for residents.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.form import AccountPageForm
from website.display import Display, DisplayForm, keep_display
from website.public_forms.guards.token import token_is_right
from website.public_forms.steps import LOOKS, asks_for_another_look
from website.send_again.where_from import comes_from_elsewhere

View = Callable[..., HttpResponse]
PageForm = TypeVar("PageForm", bound=AccountPageForm)


class AccountRequest(HttpRequest):
    """What the views of this package get. typed: what a form that is drawn anew shows."""

    display: Display
    typed: QueryDict
    has_lost_its_cookie: bool


def account_page(view: View) -> View:
    """A view that is never asked to do anything whose token is wrong: it gets a question for the page
    instead.

    It checks the token itself, because the middleware would answer with a page without what was typed.
    """

    @csrf_exempt
    @sensitive_post_parameters()
    @require_http_methods(["GET", "HEAD", "POST"])
    @never_cache
    @wraps(view)
    def open_page(request: AccountRequest, *args, **kwargs) -> HttpResponse:
        request.typed, request.has_lost_its_cookie = QueryDict(), False
        if request.method == "POST":
            if not token_is_right(request):
                _turn_away(request)
            elif asks_for_another_look(request):
                _draw_anew(request)
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        if LOOKS & request.typed.keys() - {"language"}:
            keep_display(response, request.display)
        return response

    return open_page


def _turn_away(request: AccountRequest) -> None:
    request.has_lost_its_cookie = True
    if not comes_from_elsewhere(request):  # its words are not our staff's
        request.typed = request.POST
    request.method = "GET"


def _draw_anew(request: AccountRequest) -> None:
    request.display = DisplayForm(request.POST).display_after(request.display)
    request.typed = request.POST
    request.method = "GET"


def form_of(request: AccountRequest, form_class: type[PageForm], **kwargs) -> PageForm:
    """Bound where it was sent; drawn with what was typed where another look was asked for, or a token was
    lost.
    """
    if request.method == "POST" or request.has_lost_its_cookie:
        data = request.POST if request.method == "POST" else request.typed
        return form_class(data, request=request, **kwargs)
    initial = {**kwargs.pop("initial", {}), **request.typed.dict()}
    return form_class(request=request, initial=initial, **kwargs)


def show(
    request: AccountRequest, template: str, form=None, passkey=None, status: int = 200, **context
) -> HttpResponse:
    """Draw the page; with its forms, if it has any, whose faults are told by the status, too."""
    page_form = {"page_form": "page-form"} if form else {}
    faulty = next((each for each in [form, passkey] if each and each.is_bound and each.errors), None)
    if faulty:
        status = 403 if request.has_lost_its_cookie else 429 if faulty.retry_after else 422
    context = {"not_for_search_engines": True, "form": form, "passkey": passkey, **page_form, **context}
    response = render(request, template, context, status=status)
    if status == 429:
        response["Retry-After"] = str(faulty.retry_after)
    return response
