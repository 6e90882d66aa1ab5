from awards.models import Edition
from website.search_engines.sitemap import PublicPages


class EditionPages(PublicPages):
    """All of them: what an award was given for stays worth reading."""

    def items(self):
        return Edition.objects.public().latest_first().select_related("award")

    def get_languages_for_item(self, item):
        return item.languages()
