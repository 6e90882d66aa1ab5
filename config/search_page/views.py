from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from config.search_page.form import SearchForm
from config.search_page.results import results
from config.search_page.without_a_hit import note_miss
from offices.page.kept import offices
from search.index.catching_up import before_search


@require_safe
def search(request):
    form = SearchForm(request.GET, offices("consultation_hours", "consultation_exceptions", "contacts"))
    context = {"form": form, "offices": form.offices, "not_for_search_engines": bool(request.GET)}
    if form.typed:
        before_search()
        found = results(form, timezone.now())
        context["results"] = found
        if not found.answer.hits and not found.pinned and request.method == "GET":
            note_miss(found.answer.question, is_narrowed=form.is_narrowed)
    return render(request, "config/search/search.html", context)
