"""The pages by which the head of an office closes it from a telephone: to ask for a link, and to use it."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from history.recording.block import recording
from offices.closing import storing
from offices.closing.asked import note_request
from offices.closing.form import ClosingForm
from offices.closing.letters import confirm
from offices.closing.link import USED, LinkRefusedError, link_of
from offices.closing.said import listed, taken_back, what_stands
from offices.closing.who import with_closings
from offices.models import ClosingLink, Office
from offices.page.kept import office_at
from website.public_forms.fields import Email
from website.public_forms.form_page import form_of, form_page, public_form
from website.public_forms.guarded_form import GuardedForm
from website.two_editors.locking import lock

OPEN_AGAIN = "open_again"
# A page that is loaded once more after the link was used still says that it is done.
DONE = "done"


class LinkForm(GuardedForm):
    email = Email(
        label=_("Your e-mail"),
        help_text=_("The one of your account here, as head of this office."),
        error_messages={"required": _("Please write your e-mail, so that we can send you the link.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "email"


class ClosingByLinkForm(GuardedForm, ClosingForm):
    is_behind_a_link = True


class OpenAgainForm(GuardedForm):
    """Of the same page, whose other button was pressed."""

    is_behind_a_link = True
    open_again = forms.TypedChoiceField(coerce=int, widget=forms.HiddenInput)

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[OPEN_AGAIN].choices = [(pk, "") for pk in choices]  # type: ignore[attr-defined]


@public_form
def report_closed(request: HttpRequest, slug: str) -> HttpResponse:
    """The answer is the same for everybody: nobody learns here who works for an office."""
    office = office_at(slug)
    form = form_of(request, LinkForm)
    context = {"form": form, "office": office, "not_for_search_engines": True}
    if not form.is_valid():
        return form_page(request, "offices/closing/ask.html", context)
    note_request(form.cleaned_data["email"], office, get_language())
    return render(request, "offices/closing/asked.html", context)


def _with_link(view: Callable) -> Callable:
    @wraps(view)
    def open_link(request: HttpRequest, slug: str, token: str) -> HttpResponse:
        try:
            response = view(request, link_of(token))
        except LinkRefusedError as error:
            response = _refused(request, slug, error)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return public_form(open_link)


def _refused(request: HttpRequest, slug: str, error: LinkRefusedError) -> HttpResponse:
    is_done = error.refusal is USED and error.link and DONE in request.GET and request.method != "POST"
    if is_done:
        return render(request, "offices/closing/done.html", _context(error.link.office))
    context = {"slug": slug, "reason": error.refusal.reason, "not_for_search_engines": True}
    return render(request, "offices/closing/refused.html", context, status=error.refusal.status)


def _context(office: Office) -> dict:
    return {"office": office, "listed": listed(office), "not_for_search_engines": True}


@_with_link
@transaction.atomic
def closed_by_link(request: HttpRequest, link: ClosingLink) -> HttpResponse:
    if request.method == "POST":
        link = _as_it_is_now(link)
    office = with_closings(Office.objects).get(pk=link.office_id)
    now_listed = {closing.row.pk: closing for closing in listed(office) if not closing.row.every_year}
    if OPEN_AGAIN in request.POST:
        undo = form_of(request, OpenAgainForm, choices=now_listed)
        if undo.is_valid():
            return _open_again(request, link, now_listed[undo.cleaned_data[OPEN_AGAIN]])
    form = form_of(request, ClosingByLinkForm, offices=[office])
    if OPEN_AGAIN not in request.POST and form.is_valid():
        with recording(link.user):
            rows = storing.close(form.entered, link.user, storing.BY_LINK)
        return _done(request, link, what_stands(rows, office))
    return form_page(request, "offices/closing/by_link.html", {**_context(office), "form": form})


def _as_it_is_now(link: ClosingLink) -> ClosingLink:
    """Of two presses at once the second waits, and finds the link used; nobody closes the office between."""
    lock(Office, pk=link.office_id)
    lock(ClosingLink, pk=link.pk)
    latest = ClosingLink.objects.select_related("office", "user").get(pk=link.pk)
    if latest.used:
        raise LinkRefusedError(USED, latest)
    return latest


def _open_again(request: HttpRequest, link: ClosingLink, closing) -> HttpResponse:
    sentence = taken_back(closing, link.office)
    with recording(link.user):
        storing.open_again(closing.row, link.user, storing.BY_LINK)
    return _done(request, link, [sentence])


def _done(request: HttpRequest, link: ClosingLink, sentences: list[str]) -> HttpResponse:
    link.used = timezone.now()
    link.save(update_fields=["used"])
    confirm(link, sentences)
    return HttpResponseRedirect(f"{request.path}?{DONE}=yes#title")
