from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficesConfig(AppConfig):
    name = "offices"
    verbose_name = _("Offices")

    def ready(self):
        from offices.closing import asked
        from offices.in_texts.facts import FACTS
        from offices.in_texts.going import keep_words
        from offices.staff.history import teach_log_entries
        from outbox.signals import before_the_queue

        before_the_queue.connect(asked.answer_requests, dispatch_uid="offices.closing.asked")
        keep_words(FACTS)
        teach_log_entries()
