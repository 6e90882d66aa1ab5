from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("News and pages")

    def ready(self):
        from offices import frame
        from offices import office_of_page as whose_page
        from offices.models import Office
        from pages import checks  # noqa: F401  registers the system check
        from pages.empty_records import give_empty_records
        from pages.models import News

        frame.register("easy_language", "sign_language")
        post_save.connect(give_empty_records, sender=Office, dispatch_uid="pages: empty records")
        whose_page.register("pages:news", News.objects.office_at)
