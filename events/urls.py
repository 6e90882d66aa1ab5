from django.urls import include, path
from django.utils.translation import pgettext_lazy

from events import views

app_name = "events"

of_events = [
    path("", views.event_list, name="list"),
    path(pgettext_lazy("address", "archive/"), views.archive, name="archive"),
    path("<slug:slug>/", views.event, name="event"),
]

of_programmes = [
    path("<slug:slug>/", views.programme, name="programme"),
]

urlpatterns = [
    path("", include("events.calendar.urls")),
    path("", include("events.proposals.urls")),
    path("", include("events.paper.urls")),
    path(pgettext_lazy("address", "events/"), include(of_events)),
    path(pgettext_lazy("address", "programmes/"), include(of_programmes)),
]
