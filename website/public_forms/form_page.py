"""A page with a form: opened, drawn anew in another look or language, refused, or accepted.

    form = form_of(request, MessageForm)
    if form.is_valid():
        return redirect(…)
    return form_page(request, "enquiries/office.html", {"form": form})

The buttons for language, text size and contrast belong to the form of such a page. They send what was typed,
and it is drawn anew without being checked or stored.
"""

from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from website.display import DisplayForm, keep_display
from website.request_size import TAKES_TEXTS

from .guards.client import sender_of_day
from .guards.sending_limit import seconds_until_free
from .steps import LOOKS, asks_for_another_look, is_to_be_changed, was_being_checked

_FOR_THE_BROWSER_ALONE = {"private": True, "no_cache": True}


def public_form(view):
    """For every view with a GuardedForm, which checks the token itself.

    The page is never kept by anybody between, and the browser may go back to it with all that was typed,
    which it may not with "no-store".
    """
    kept_by_nobody = cache_control(**_FOR_THE_BROWSER_ALONE)(view)
    form = csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(kept_by_nobody))
    setattr(form, TAKES_TEXTS, True)
    return form


def form_of(request, form_class, **kwargs):
    """The form of this request: bound only where somebody sends it, or looks through it before.

    Here is the door at which attempts are counted, once a request, however often the form is asked.
    """
    form = _form_of(request, form_class, **kwargs)
    if form.is_attempt():
        form.retry_after = seconds_until_free(sender_of_day(request))
    return form


def _form_of(request, form_class, **kwargs):
    empty = form_class(request=request, **kwargs)
    if request.method != "POST":
        return empty
    request.file_fields = _file_fields(empty)
    if asks_for_another_look(request):
        request.display = DisplayForm(request.POST).display_after(request.display)
    if _is_drawn_anew(request):
        initial = {**kwargs.pop("initial", {}), **_typed(request, empty)}
        return form_class(request=request, initial=initial, **kwargs)
    return form_class(request.POST, request.FILES, request=request, **kwargs)


def _file_fields(form) -> set[str]:
    """Files of any other name are passed over while they arrive (attachments/forms/upload_limit.py)."""
    return {name for name, field in form.fields.items() if field.widget.needs_multipart_form}


def _is_drawn_anew(request) -> bool:
    """Without being checked. The page of all answers stays that page in another look."""
    return is_to_be_changed(request) or (asks_for_another_look(request) and not was_being_checked(request))


def _typed(request, form) -> dict:
    """What is in each field now, as it was typed."""
    return {
        name: field.widget.value_from_datadict(request.POST, request.FILES, name)
        for name, field in form.fields.items()
        if not field.widget.value_omitted_from_data(request.POST, request.FILES, name)
    }


def form_page(request, template: str, context: dict):
    """Draw the form. 422 where something is wrong (RFC 9110, 15.5.21), 429 where the sender has to wait."""
    form = context["form"]
    response = _page(request, template, context, _status(form))
    if response.status_code == 429:
        response["Retry-After"] = str(form.retry_after)
    return response


def check_page(request, template: str, context: dict):
    """Draw all answers of a valid form (website/public_forms/checked_form.py), to be looked through."""
    return _page(request, template, context, status=200)


def _page(request, template: str, context: dict, status: int):
    response = render(request, template, {**context, "page_form": "page-form"}, status=status)
    patch_cache_control(response, **_FOR_THE_BROWSER_ALONE)
    if request.method == "POST" and LOOKS & request.POST.keys() - {"language"}:
        keep_display(response, request.display)
    return response


def _status(form) -> int:
    if not form.is_bound or not form.errors:
        return 200
    return 429 if form.retry_after else 422
