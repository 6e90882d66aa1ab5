from pages.models import EasyLanguage, Page, SignLanguage
from website.sitemap import PublicPages


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
