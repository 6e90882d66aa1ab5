from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events.calendar.facts import follow_records
        from events.paper import checks  # noqa: F401  registers the system check

        follow_records()
