from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from offices.models import Office


@require_safe
def office_list(request):
    return render(request, "offices/list.html", {"offices": Office.objects.with_hours()})


@require_safe
def office(request, slug):
    office = get_object_or_404(Office.objects.with_everything(), slug=slug)
    return render(request, "offices/office.html", {"office": office, "page_languages": office.languages()})
