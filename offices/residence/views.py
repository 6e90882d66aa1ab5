from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from offices.models.office import FOR_DIRECTORY
from offices.page.kept import offices
from offices.residence.answer import answer_to
from offices.residence.form import ResidenceForm


@require_safe
@cache_control(private=True, no_store=True)
def where_you_live(request):
    """Rendered for each who asks: no browser and no proxy keeps the page with what they have typed."""
    form = ResidenceForm(request.GET)
    context = {
        "form": form,
        "answer": answer_to(form.cleaned_data["place"]) if form.is_valid() else None,
        "offices": offices(*FOR_DIRECTORY),
        "not_for_search_engines": form.is_bound,
    }
    return render(request, "offices/residence/where_you_live.html", context)
