from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AwardsConfig(AppConfig):
    name = "awards"
    verbose_name = _("Awards")

    def ready(self):
        from awards.entries import link_again
        from awards.words.in_texts import FACTS
        from offices.in_texts.going import keep_words
        from outbox.signals import before_the_queue

        before_the_queue.connect(link_again.answer_requests, dispatch_uid="awards.entries.link_again")
        keep_words(FACTS)
