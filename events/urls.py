from django.http import HttpResponse
from django.urls import include, path
from django.utils.translation import pgettext_lazy


def to_come(request, slug=""):
    """Stands in until events/urls.py of the public pages is merged."""
    return HttpResponse(slug)


app_name = "events"

urlpatterns = [
    path("", include("events.feed_urls")),
    path(pgettext_lazy("address", "events/"), to_come, name="list"),
    path(pgettext_lazy("address", "events/"), include([path("<slug:slug>/", to_come, name="event")])),
    path(pgettext_lazy("address", "programmes/"), include([path("<slug:slug>/", to_come, name="programme")])),
]
