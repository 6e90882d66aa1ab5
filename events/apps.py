from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import personal_data
        from events.calendar import changes as calendar_changes
        from events.models import Event, Programme
        from events.paper import checks  # noqa: F401  registers the system check
        from offices import office_of_page as whose_page

        calendar_changes.connect()
        personal_data.enter()
        whose_page.register("events:event", Event.objects.office_at)
        whose_page.register("events:programme", Programme.objects.office_at)
