"""Entering for an award: the first page, and the pages behind the link that is mailed."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from awards.edition_at import edition_at
from awards.entries import export as entry_export
from awards.entries import link as entry_link
from awards.entries import storing as entering
from awards.entries.files import checklist
from awards.entries.forms.entry import EntryForm, initial_of
from awards.entries.forms.entry_start import EntryStartForm
from awards.entries.forms.entry_withdrawal import EntryWithdrawalForm
from awards.entries.late import is_changeable, why_not_changeable
from awards.entries.missing import missing, missing_documents
from awards.entries.status import consent_in_words, state_in_words
from awards.models import Edition, Entry
from awards.phases import accepts_entries
from awards.words import phase as phase_in_words
from awards.words.names import name_with_year
from website.public_forms.form_page import check_page, form_of, form_page, public_form
from website.public_forms.guards.client import sender_of_day
from website.public_forms.steps import is_to_be_saved, is_to_be_sent


@public_form
def enter(request, slug, year):
    now = timezone.now()
    edition = edition_at(slug, year)
    context = {**_about(edition), "words": phase_in_words.in_words(edition, now)}
    if request.method != "POST" and not accepts_entries(edition, now):
        return render(request, "awards/entries/enter_closed.html", context)
    form = form_of(request, EntryStartForm, edition=edition, now=now)
    if not form.is_valid():
        return form_page(request, "awards/entries/enter.html", {**context, "form": form})
    who = {"language": get_language(), "sender": sender_of_day(request)}
    entry, is_own = entering.begin(form, edition, now, **who)
    if not is_own:
        return render(
            request, "awards/entries/enter_mailed.html", {**context, "not_for_search_engines": True}
        )
    return HttpResponseRedirect(reverse("awards:entry_change", args=[entry_link.entrant.token_of(entry)]))


def _about(edition: Edition) -> dict:
    return {"edition": edition, "office": edition.office, "name": name_with_year(edition)}


def about_entry(entry: Entry, token: str, now) -> dict:
    return {
        **_about(entry.edition),
        "entry": entry,
        "token": token,
        "is_changeable": is_changeable(entry, now),
        "not_for_search_engines": True,
    }


def _back(token: str, is_saved: bool = False):
    """is_saved: the page says so. (Of what has arrived for the first time it does by itself.)"""
    query = "?done=saved" if is_saved else ""
    return HttpResponseRedirect(f"{reverse('awards:entry', args=[token])}{query}#title")


def _form_to_read(request, entry: Entry, now):
    return EntryForm(request=request, entry=entry, now=now, initial=initial_of(entry))


@entry_link.by_entry_link
def entry(request, entry, token):
    now = timezone.now()
    context = {
        **about_entry(entry, token, now),
        "form": _form_to_read(request, entry, now),
        "state": state_in_words(entry),
        "consent": consent_in_words(entry),
        "missing": missing(entry),
        "asked": checklist(entry),
        "is_just_saved": not entry.is_withdrawn and request.GET.get("done") == "saved",
    }
    return render(request, "awards/entries/entry.html", context)


@entry_link.by_entry_link
def change(request, entry, token):
    now = timezone.now()
    if request.method != "POST" and not is_changeable(entry, now):
        return _back(token)
    is_draft = entry.is_draft and is_to_be_saved(request)
    options = {"entry": entry, "now": now, "initial": initial_of(entry)}
    form = form_of(request, EntryForm, is_draft=is_draft, **options)
    if form.is_valid() and (is_draft or is_to_be_sent(request)):
        store = entering.keep if is_draft else entering.send
        if done := store(form, entry, now):
            return _back(token, is_saved=done == entering.SAVED)
        entry = entry_link.entry_of(token)
        form.look_again(entry)
    shows_stored = form.would_undo or why_not_changeable(entry, now)
    context = {**about_entry(entry, token, now), "form": form, "shows_stored": shows_stored}
    if form.is_valid():
        _keep_beside(form, entry, now)
        attached = {"asked": checklist(entry), "missing": missing_documents(entry)}
        return check_page(request, "awards/entries/check.html", {**context, **attached})
    _keep_beside(form, entry, now)
    return form_page(request, "awards/entries/change.html", context)


def _keep_beside(sent: EntryForm, entry: Entry, now) -> None:
    """Whoever wants to send a draft and cannot yet finds it as it was typed when coming back by the link."""
    if not (sent.is_bound and entry.is_draft) or sent.would_undo or sent.retry_after:
        return
    form = EntryForm(sent.data, request=sent.request, entry=entry, now=now, is_draft=True)
    if form.is_valid():
        entering.keep(form, entry, now)


@entry_link.by_entry_link
def withdraw(request, entry, token):
    now = timezone.now()
    if entry.is_withdrawn or (request.method != "POST" and not is_changeable(entry, now)):
        return _back(token)
    form = form_of(request, EntryWithdrawalForm, entry=entry, now=now)
    if form.is_valid():
        if entering.withdraw(entry, now):
            return _back(token)
        entry = entry_link.entry_of(token)
        form.look_again(entry)
    return form_page(
        request, "awards/entries/withdraw.html", {**about_entry(entry, token, now), "form": form}
    )


@entry_link.by_entry_link
def export_text(request, entry, token):
    text = entry_export.as_text(entry, _form_to_read(request, entry, timezone.now()))
    return _file(entry, text, "text/plain; charset=utf-8", "txt")


@entry_link.by_entry_link
def export_json(request, entry, token):
    return _file(entry, entry_export.as_json(entry), "application/json", "json")


def _file(entry: Entry, text: str, kind: str, ending: str):
    headers = {"Content-Disposition": f'attachment; filename="{entry.reference}.{ending}"'}
    return HttpResponse(text, content_type=kind, headers=headers)
