from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    name = "history"
    verbose_name = _("History")

    def ready(self):
        """After all contributions are entered: website stands before this app in INSTALLED_APPS."""
        from history.recording.watching import watch_all

        watch_all()
