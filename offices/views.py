from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from offices.models import Office
from offices.sections import sections


@require_safe
def office_list(request):
    return render(request, "offices/list.html", {"offices": Office.objects.for_directory()})


@require_safe
def office(request, slug):
    office = Office.objects.with_everything().filter(slug=slug).first()
    if office is None:
        return redirect(get_object_or_404(Office, former_slugs__slug=slug), permanent=True)
    context = {
        "office": office,
        "sections": sections(office),
        "page_languages": office.languages(),
    }
    return render(request, "offices/office.html", context)
