from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import (
            calendar_changes,
            checks,  # noqa: F401  registers the system check
            personal_data,
        )
        from events.models import Event, Programme
        from offices import whose_page

        calendar_changes.connect()
        personal_data.enter()
        whose_page.register("events:event", Event.objects.office_at)
        whose_page.register("events:programme", Programme.objects.office_at)
