from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DraftsConfig(AppConfig):
    name = "drafts"
    verbose_name = _("Working copies")

    def ready(self):
        from drafts import deleted_rows
        from drafts.trying import new_files

        deleted_rows.connect()
        new_files.connect()
