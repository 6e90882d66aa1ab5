"""The page of the admin on which an office is closed, and what is closed is changed or taken back.

The form alone stands on the start page, too: {% closing_form %} of offices/templatetags/closing.py.
"""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.closing import storing
from offices.closing.asked import has_enough
from offices.closing.form import ClosingForm
from offices.closing.letters import send_link
from offices.closing.said import listed, taken_back, what_stands
from offices.closing.who import may_close_by_link, offices_of
from offices.models import ConsultationException, Office
from offices.staff.pressed_twice.once import once
from website.public_forms.guards.ticket import new_ticket
from website.two_editors.locking import lock

CHANGE, OPEN_AGAIN, MAIL_LINK = "change", "open_again", "mail_link"


def closed_page(request) -> HttpResponse:
    offices = list(offices_of(request.user))
    if not offices:
        raise PermissionDenied
    if request.method == "POST":
        return once(request, partial(_carry_out, request, offices))
    row = _row_to_change(request, offices)
    return _page(request, offices, ClosingForm(offices=offices, row=row))


def address() -> str:
    return reverse("admin:offices_office_closed")


def _row_to_change(request, offices: list[Office]) -> ConsultationException | None:
    """404 for what is not there (any more), or another office's."""
    asked = request.GET.get(CHANGE)
    return _row(asked, offices) if asked else None


def _row(key: str | None, offices: list[Office]) -> ConsultationException:
    own = {closing.row.pk: closing.row for office in offices for closing in listed(office)}
    row = own.get(int(key)) if key and key.isdecimal() and len(key) < 19 else None
    if row is None or row.every_year:
        raise Http404
    return row


def _carry_out(request, offices: list[Office]) -> HttpResponse:
    """Within a transaction."""
    if MAIL_LINK in request.POST:
        return _mail_link(request, offices)
    with transaction.atomic():
        lock(Office, pk__in=[office.pk for office in offices])
        if OPEN_AGAIN in request.POST:
            return _open_again(request, offices)
        return _close(request, offices)


def _close(request, offices: list[Office]) -> HttpResponse:
    row = _row_to_change(request, offices)
    form = ClosingForm(request.POST, offices=offices, row=row)
    if not form.is_valid():
        return _page(request, offices, form)
    if row:
        rows = storing.change(row, form.entered, request.user, storing.BY_FORM)
    else:
        rows = storing.close(form.entered, request.user, storing.BY_FORM)
    _tell(request, form.whose, what_stands(rows, form.whose))
    return HttpResponseRedirect(address())


def _open_again(request, offices: list[Office]) -> HttpResponse:
    row = _row(request.POST[OPEN_AGAIN], offices)
    (closing,) = [each for office in offices for each in listed(office) if each.row.pk == row.pk]
    sentence = taken_back(closing, row.office)
    storing.open_again(row, request.user, storing.BY_FORM)
    _tell(request, row.office, [sentence])
    return HttpResponseRedirect(address())


def _mail_link(request, offices: list[Office]) -> HttpResponse:
    """For whoever wants to close the office from the telephone, in two hours at the latest."""
    key = request.POST[MAIL_LINK]
    office = next((each for each in offices if str(each.pk) == key), None)
    if office is None or not may_close_by_link(request.user, office):
        raise PermissionDenied
    if not request.user.email:
        messages.error(
            request, _("There is no e-mail address in your account. Please ask the operator to enter it.")
        )
    elif has_enough(request.user, office, timezone.now()):
        messages.error(
            request, _("Several links were sent to you in the last hour. Please use the latest one.")
        )
    else:
        send_link(request.user, office, get_language())
        sentence = _(
            "The link is on its way to the e-mail address of your account. It works once, for two hours."
        )
        messages.success(request, sentence)
    return HttpResponseRedirect(address())


def _tell(request, office: Office, sentences: list[str]) -> None:
    """And where to see it."""
    told = format_html_join(" ", "{}", ((sentence,) for sentence in sentences))
    link = format_html('<a href="{}">{}</a>', office.get_absolute_url(), _("See the page of the office"))
    messages.success(request, format_html("{} {}", told, link))


def _page(request, offices: list[Office], form: ClosingForm) -> HttpResponse:
    # Whoever comes here has come for this: the first field, or the first that is wrong.
    first = next((name for name in form.fields if name in form.errors), "first_day")
    form.fields[first].widget.attrs["autofocus"] = True
    context = {
        **admin.site.each_context(request),
        "title": _("Closed on a day"),
        "opts": Office._meta,
        "form": form,
        "ticket": new_ticket(),
        "listed": [(office, closed) for office in offices if (closed := listed(office))],
        "with_place": len(offices) > 1,
        "by_link": [office for office in offices if may_close_by_link(request.user, office)],
    }
    return TemplateResponse(request, "admin/offices/closing/closed.html", context)
