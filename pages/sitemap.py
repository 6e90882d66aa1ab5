from pages.models import News
from website.sitemap import PublicPages


class NewsPages(PublicPages):
    """What has ended keeps its page, which asks search engines to forget it, and stands here no more."""

    def items(self):
        return News.objects.published()

    def get_languages_for_item(self, item):
        return item.languages()

    def lastmod(self, item):
        return item.updated_at
