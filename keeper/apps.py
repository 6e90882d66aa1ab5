from django.apps import AppConfig


class KeeperConfig(AppConfig):
    name = "keeper"

    def ready(self):
        from keeper import commits

        commits.connect()
