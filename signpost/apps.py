from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignpostConfig(AppConfig):
    name = "signpost"
    verbose_name = _("Signpost")

    def ready(self):
        from signpost import checks  # noqa: F401  registers the system check
