from django.http import HttpResponse
from django.urls import include, path
from django.utils.translation import pgettext_lazy

app_name = "events"


def event(request, slug):
    """A stub until the pages of events are there."""
    return HttpResponse(slug)


urlpatterns = [
    path("", include("events.proposal_urls")),
    path(pgettext_lazy("address", "events/<slug:slug>/"), event, name="event"),
]
