from pages.models import EasyLanguage, News, Page, SignLanguage
from website.search_engines.sitemap import PublicPages


class NewsPages(PublicPages):
    """What has ended keeps its page, which asks search engines to forget it, and stands here no more."""

    def items(self):
        return News.objects.published()

    def get_languages_for_item(self, item):
        return item.languages()

    def lastmod(self, item):
        return item.updated_at


class EditorialPages(PublicPages):
    def items(self):
        return Page.objects.published().select_related("office")

    def get_languages_for_item(self, item):
        return item.languages()


class EasyLanguagePages(PublicPages):
    def items(self):
        return EasyLanguage.objects.with_content().select_related("office")

    def get_languages_for_item(self, item):
        return ["de"]


class SignLanguagePages(PublicPages):
    def items(self):
        return SignLanguage.objects.with_content().select_related("office")

    def get_languages_for_item(self, item):
        return item.languages()
