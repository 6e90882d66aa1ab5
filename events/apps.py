from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import calendar_changes, personal_data

        calendar_changes.connect()
        personal_data.enter()
