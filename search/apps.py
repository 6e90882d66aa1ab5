from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from search.index import storage

        pre_migrate.connect(storage.before_migration, sender=self)
        post_migrate.connect(storage.after_migration, sender=self)
