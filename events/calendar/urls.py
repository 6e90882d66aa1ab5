from django.urls import include, path
from django.utils.translation import pgettext_lazy

from events.calendar import views as feeds

of_events = [
    path(pgettext_lazy("address", "calendar.ics"), feeds.calendar, name="calendar"),
    path("feed.atom", feeds.feed, name="feed"),
    path("<slug:slug>.ics", feeds.event_calendar, name="event_calendar"),
]

urlpatterns = [
    path(pgettext_lazy("address", "events/"), include(of_events)),
    path(
        pgettext_lazy("address", "programmes/"),
        include([path("<slug:slug>.ics", feeds.programme_calendar, name="programme_calendar")]),
    ),
]
