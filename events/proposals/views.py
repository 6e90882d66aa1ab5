"""Partners propose an event, and see by a signed link how far it is."""

from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from events.models import Proposal
from events.proposals import link as proposal_link
from events.proposals import storing as proposing
from events.proposals.forms.proposal import EventForm, ProposalForm
from events.proposals.forms.withdrawal import WithdrawalForm
from events.proposals.status import state_in_words
from offices.mail.mailboxes import with_mailbox
from offices.models import Office
from website.addresses.moved import Moved, once_called
from website.addresses.renaming import as_slug
from website.public_forms.form_page import check_page, form_of, form_page, public_form
from website.public_forms.guards.client import sender_of_day
from website.public_forms.link_page import by_link
from website.public_forms.steps import is_to_be_sent


@public_form
def propose(request):
    asked = request.GET.get("office", "")
    slug = as_slug(asked)
    office = with_mailbox(Office.objects.public().framed().for_card()).filter(slug=slug).first()
    if office is None:
        return _which_office(request, asked, slug)
    form = form_of(request, ProposalForm, office=office)
    context = {"form": form, "office": office}
    if not form.is_valid():
        return form_page(request, "events/proposals/propose.html", context)
    if not is_to_be_sent(request):
        return check_page(request, "events/proposals/propose_check.html", context)
    proposal = proposing.propose(form, office, language=get_language(), sender=sender_of_day(request))
    return HttpResponseRedirect(f"{proposal.get_receipt_url()}#title")


def _which_office(request, asked, slug):
    """The first question; an office that was renamed is found under its old name."""
    if slug and (renamed := once_called(Office.objects.public(), slug)):
        raise Moved(f"{reverse('events:propose')}?office={renamed.slug}")
    context = {"offices": Office.objects.public(), "is_unknown": bool(asked)}
    return render(request, "events/proposals/choose_office.html", context, status=404 if asked else 200)


@require_safe
@cache_control(private=True, no_store=True)
def proposed(request, reference):
    proposal = get_object_or_404(Proposal.objects.with_page(), reference=reference)
    context = {
        "proposal": proposal,
        "office": proposal.event.office,
        "not_for_search_engines": True,
    }
    return render(request, "events/proposals/proposed.html", context)


def _context(proposal: Proposal, token: str) -> dict:
    return {
        "proposal": proposal,
        "event": proposal.event,
        "office": proposal.event.office,
        "token": token,
        "not_for_search_engines": True,
    }


def _back(token: str, is_saved: bool = False):
    """is_saved: the page says so."""
    query = "?done=saved" if is_saved else ""
    return HttpResponseRedirect(f"{reverse('events:proposal', args=[token])}{query}#title")


@by_link(proposal_link.proposal_of)
def proposal(request, proposal, token):
    event = proposal.event
    answers = proposing.as_answers(proposal)
    form = EventForm(request=request, office=event.office, place=event.place, initial=answers)
    context = {**_context(proposal, token), "form": form, "state": state_in_words(proposal)}
    context["is_just_saved"] = proposal.is_changeable and request.GET.get("done") == "saved"
    return render(request, "events/proposals/proposal.html", context)


@by_link(proposal_link.proposal_of)
@transaction.atomic
def change(request, proposal, token):
    if request.method == "POST":
        # Nobody writes between looking at what is stored now and storing what was changed.
        proposal = proposing.as_it_is_now(proposal)
    form = _form_of_change(request, proposal)
    context = {**_context(proposal, token), "form": form}
    if not proposal.is_changeable:
        return _too_late(request, context, token)
    if not form.is_valid():
        return form_page(request, "events/proposals/change.html", context)
    if not is_to_be_sent(request):
        return check_page(request, "events/proposals/change_check.html", context)
    proposing.change(form, proposal)
    return _back(token, is_saved=True)


def _form_of_change(request, proposal: Proposal) -> EventForm:
    answers = proposing.as_answers(proposal)
    event = proposal.event
    return form_of(
        request, EventForm, office=event.office, place=event.place, initial=answers, stored=answers
    )


def _too_late(request, context: dict, token: str):
    """The office has decided meanwhile: what was typed can no longer be stored, and stays to be copied."""
    if request.method != "POST":
        return _back(token)
    form = EventForm(request.POST, request=request, office=context["office"], place=context["event"].place)
    response = check_page(request, "events/proposals/too_late.html", {**context, "form": form})
    response.status_code = 409
    return response


@by_link(proposal_link.proposal_of)
def withdraw(request, proposal, token):
    form = form_of(request, WithdrawalForm)
    if form.is_valid():
        return _back(token) if proposing.withdraw(proposal) else _not_withdrawn(request, token)
    if not proposal.is_changeable:
        return _back(token)
    return form_page(request, "events/proposals/withdraw.html", {**_context(proposal, token), "form": form})


def _not_withdrawn(request, token: str):
    """The office was quicker: what it has decided, and whom to tell now."""
    context = _context(proposal_link.proposal_of(token), token)
    return render(request, "events/proposals/not_withdrawn.html", context, status=409)
