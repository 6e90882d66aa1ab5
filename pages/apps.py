from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("News and pages")

    def ready(self):
        from offices.models import Office
        from pages import checks  # noqa: F401  registers the system check
        from pages.empty_records import give_empty_records

        post_save.connect(give_empty_records, sender=Office, dispatch_uid="pages: empty records")
