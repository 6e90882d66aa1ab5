from events.models import Event, Programme
from website.search_engines.sitemap import PublicPages


class EventPages(PublicPages):
    """To come, or without a date yet. What is over keeps its page, which the archive leads to."""

    def items(self):
        return Event.objects.public().not_over().order_by("id")

    def get_languages_for_item(self, item):
        return item.languages()

    def lastmod(self, item):
        return item.last_modified


class ProgrammePages(PublicPages):
    def items(self):
        return Programme.objects.public().newest_first()

    def get_languages_for_item(self, item):
        return item.languages()
