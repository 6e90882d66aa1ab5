import logging

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "website"

    def ready(self):
        from website.secrets_in_logs import RecordWithoutSecrets

        logging.setLogRecordFactory(RecordWithoutSecrets)
