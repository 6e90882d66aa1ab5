"""The page on which a nominated person says yes or no. Opening it says nothing."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from awards.entries import consent
from awards.entries import link as entry_link
from awards.entries.forms.consent import ConsentForm
from awards.entries.forms.entry import EntryForm, initial_of
from awards.words.names import name_with_year
from website.public_forms.form_page import form_of, form_page
from website.public_forms.link_page import by_link


@by_link(entry_link.nomination_of)
def consent_page(request, entry, token):
    now = timezone.now()
    form = form_of(request, ConsentForm)
    if form.is_valid():
        consent.answer(entry, form.cleaned_data["consent"], now)
        return HttpResponseRedirect(f"{reverse('awards:consent', args=[token])}#title")
    context = {
        "entry": entry,
        "edition": entry.edition,
        "office": entry.edition.office,
        "name": name_with_year(entry.edition),
        "form": form,
        "groups": _written(request, entry, now),
        "not_for_search_engines": True,
    }
    return form_page(request, "awards/entries/consent.html", context)


def _written(request, entry, now) -> list[dict]:
    """What was written about them; how to reach whoever wrote it is not theirs to know."""
    shown = EntryForm(request=request, entry=entry, now=now, initial=initial_of(entry))
    return shown.answers()[:-1]
