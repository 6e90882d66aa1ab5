from django.http import Http404
from django.urls import include, path
from django.utils.translation import pgettext_lazy

app_name = "events"


def to_come(request, **kwargs):
    """Stands in until events/urls.py of the public pages is merged."""
    raise Http404


of_programmes = [path("<slug:slug>/", to_come, name="programme")]

urlpatterns = [
    path("", include("events.pdf_urls")),
    path(pgettext_lazy("address", "programmes/"), include(of_programmes)),
]
