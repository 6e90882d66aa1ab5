import logging

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self):
        from config import checks  # noqa: F401  registers the system checks
        from config.logs.without_secrets import RecordWithoutSecrets

        logging.setLogRecordFactory(RecordWithoutSecrets)
