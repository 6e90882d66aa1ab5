from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AwardsConfig(AppConfig):
    name = "awards"
    verbose_name = _("Awards")

    def ready(self):
        from awards import personal_data
        from awards.entries import link_again
        from awards.models import Award, Edition
        from offices import office_of_page as whose_page
        from outbox.signals import before_the_queue

        personal_data.enter()
        before_the_queue.connect(link_again.answer_requests, dispatch_uid="awards.entries.link_again")
        whose_page.register("awards:award", Award.objects.office_at)
        whose_page.register("awards:edition", Edition.objects.office_at)
        whose_page.register("awards:enter", Edition.objects.office_at)
