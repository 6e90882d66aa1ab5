from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "website"

    def ready(self):
        from website.admin import folded_search, yes_no
        from website.contributions import registry

        folded_search.connect()
        yes_no.connect()
        registry.enter_all()
