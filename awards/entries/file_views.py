"""The files of an entry, behind the link that is mailed: what is missing, what is there, more of them."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from attachments.forms.limits import limits_in_words
from attachments.forms.upload_limit import takes_files
from attachments.store.download import private_response
from awards.entries import attaching
from awards.entries import link as entry_link
from awards.entries.files import checklist
from awards.entries.forms.entry_files import EntryFilesForm, TakeAwayForm
from awards.entries.late import is_changeable
from awards.entries.views import about_entry
from website.public_forms.form_page import form_of, form_page


@takes_files
@entry_link.by_entry_link
def files(request, entry, token):
    now = timezone.now()
    form, is_more_there = attaching.received(request, entry, now)
    if form.is_valid():
        return _back(token)
    return _page(request, entry_link.entry_of(token) if is_more_there else entry, token, now, form)


@entry_link.by_entry_link
def download(request, entry, token, number):
    return private_response(get_object_or_404(entry.attachments, pk=number))


@entry_link.by_entry_link
def take_away(request, entry, token, number):
    now = timezone.now()
    if request.method != "POST":
        return _back(token)
    form = form_of(request, TakeAwayForm, entry=entry, now=now)
    if not form.is_valid():
        return _page(request, entry, token, now, form)
    attaching.take_away(entry, number, now)
    return _back(token)


def _back(token: str):
    return HttpResponseRedirect(f"{reverse('awards:entry_files', args=[token])}#title")


def _page(request, entry, token: str, now, form):
    """form: the one that was sent, which may be another than the one for sending files."""
    is_upload = not isinstance(form, TakeAwayForm)
    context = {
        **about_entry(entry, token, now),
        "form": form,
        "upload": form if is_upload else EntryFilesForm(request=request, entry=entry, now=now),
        "is_upload": is_upload,
        "asked": checklist(entry),
        "limits": limits_in_words(),
    }
    if not form.is_bound and not is_changeable(entry, now):
        return render(request, "awards/entries/files.html", context)
    return form_page(request, "awards/entries/files.html", context)
