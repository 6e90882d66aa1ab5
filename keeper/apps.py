from django.apps import AppConfig


class KeeperConfig(AppConfig):
    name = "keeper"

    def ready(self):
        from keeper import commits
        from keeper.version import request

        commits.connect()
        request.connect()
