from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "website"

    def ready(self):
        from website.admin import folded_search
        from website.contributions import registry

        folded_search.connect()
        registry.enter_all()
