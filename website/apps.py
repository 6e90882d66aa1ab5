import logging

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "website"

    def ready(self):
        from website import folded_search
        from website.secrets_in_logs import RecordWithoutSecrets

        folded_search.connect()
        logging.setLogRecordFactory(RecordWithoutSecrets)
