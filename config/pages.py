"""Pages drawn from several apps."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.models import Office
from offices.needs import needs


@require_safe
def home(request):
    offices = Office.objects.for_directory().prefetch_related("funds", "volunteer_offers")
    return render(request, "config/home.html", {"offices": offices, "needs": needs(offices)})


@require_safe
def robots(request):
    """A demonstration asks search engines to stay away; its pages say noindex as well."""
    rule = "Disallow: /" if settings.DEMONSTRATION else "Disallow: /admin/"
    return HttpResponse(f"User-agent: *\n{rule}\n", content_type="text/plain; charset=utf-8")


@require_safe
def styleguide(request):
    return render(request, "config/styleguide.html")
