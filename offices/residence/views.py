from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.models.office import FOR_DIRECTORY
from offices.page.kept import office_at, offices
from offices.residence.answer import answer_to
from offices.residence.form import ResidenceForm


@require_safe
@cache_control(private=True, no_store=True)
def where_you_live(request):
    """Rendered for each who asks: no browser and no proxy keeps the page with what they have typed."""
    form = ResidenceForm(request.GET)
    answer = answer_to(form.cleaned_data["place"]) if form.is_valid() else None
    context = {
        "form": form,
        "answer": answer,
        "facts": _beside(answer.office.slug, get_language()) if answer and answer.office else None,
        "offices": offices(*FOR_DIRECTORY),
        "not_for_search_engines": form.is_bound,
    }
    return render(request, "offices/residence/where_you_live.html", context)


@facts_of_page
def _beside(slug, _language):
    """What stands below an answer follows from the office, and from nothing that was typed."""
    return {"office": office_at(slug)}
