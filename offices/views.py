from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from offices.models import Office
from offices.sections import sections


@require_safe
def office_list(request):
    return render(request, "offices/list.html", {"offices": Office.objects.for_directory()})


@require_safe
def office(request, slug):
    office = get_object_or_404(Office.objects.with_everything(), slug=slug)
    context = {
        "office": office,
        "sections": sections(office),
        "page_languages": office.languages(),
    }
    return render(request, "offices/office.html", context)
