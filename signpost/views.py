from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.models.office import FOR_DIRECTORY
from offices.page.kept import office_at, offices
from signpost.federal.help import in_danger
from signpost.page.answers import answers_for_all, answers_of
from signpost.topics import TOPICS


@require_safe
def everywhere(request):
    return render(request, "signpost/everywhere.html", _everywhere(get_language()))


@facts_of_page
def _everywhere(_language):
    return {
        "offices": offices(*FOR_DIRECTORY),
        "topics": TOPICS,
        "answers": answers_for_all(),
        "in_danger": in_danger(),
    }


@require_safe
def office(request, slug):
    return render(request, "signpost/office.html", _office(slug, get_language()))


@facts_of_page
def _office(slug, _language):
    office = office_at(slug, *FOR_DIRECTORY)
    return {
        "office": office,
        "topics": TOPICS,
        "answers": answers_of(office),
        "in_danger": in_danger(),
    }
