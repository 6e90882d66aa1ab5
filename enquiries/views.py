from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from enquiries.forms.barrier import BarrierForm
from enquiries.forms.message import KINDS, MessageForm
from enquiries.models import Enquiry
from enquiries.models.enquiry import day_of_deletion
from enquiries.receipt import has_receipt
from enquiries.receive import receive
from offices.frame import with_office
from offices.models import Office
from offices.office_of_page import office_of_page
from website.addresses.moved import row_at
from website.addresses.secret import without_secrets
from website.public_forms.form_page import form_of, form_page, public_form
from website.public_forms.guards.client import sender_of_day
from website.reading.characters import is_control, tidy

LONGEST_SEARCH = 200  # characters


def _stored(request, form, **fields) -> HttpResponseRedirect:
    """Keep what the form brought, once, and lead to the receipt, whose heading takes the focus."""
    enquiry = receive(
        Enquiry(**form.said(), **fields, language=get_language(), sender=sender_of_day(request))
    )
    return HttpResponseRedirect(f"{enquiry.get_receipt_url()}#title")


@public_form
def office(request, slug):
    office = row_at(Office.objects.public().framed().for_card().select_related("mailbox"), slug)
    about = request.GET.get("about")
    initial = {"kind": about} if about in dict(KINDS) else {}
    if searched := _searched(request):
        initial["message"] = _("I searched for “%(words)s” on this website.") % {"words": searched}
    form = form_of(request, MessageForm, initial=initial)
    if form.is_valid():
        return _stored(request, form, office=office)
    context = {"form": form, "office": office, "delete_on": day_of_deletion()}
    return form_page(request, "enquiries/office.html", context)


def _searched(request) -> str:
    """What somebody has searched for in vain, who need not type it again."""
    typed = tidy(request.GET.get("searched", ""))
    return "".join(each for each in typed if not is_control(each)).strip()[:LONGEST_SEARCH]


@public_form
def barrier(request):
    page = without_secrets(request.GET.get("page", ""))[:500]
    form = form_of(request, BarrierForm, initial={"page": page})
    if form.is_valid():
        office = office_of_page(form.cleaned_data["page"])
        return _stored(request, form, office=office, kind=Enquiry.Kind.BARRIER)
    context = {"form": form, "delete_on": day_of_deletion()}
    return form_page(request, "enquiries/barrier.html", context)


def _receipt(request, enquiry):
    context = {
        "enquiry": enquiry,
        "office": enquiry.office,
        "has_mail": has_receipt(enquiry),
        "not_for_search_engines": True,
    }
    return render(request, "enquiries/sent.html", context)


@require_safe
@cache_control(private=True, no_store=True)
def office_sent(request, slug, reference):
    enquiries = with_office(Enquiry.objects.exclude(kind=Enquiry.Kind.BARRIER))
    office = row_at(Office.objects.public(), slug)
    return _receipt(request, get_object_or_404(enquiries, office=office, reference=reference))


@require_safe
@cache_control(private=True, no_store=True)
def barrier_sent(request, reference):
    enquiries = with_office(Enquiry.objects.filter(kind=Enquiry.Kind.BARRIER))
    return _receipt(request, get_object_or_404(enquiries, reference=reference))
