from offices.models import Office
from website.search_engines.sitemap import PublicPages


class OfficePages(PublicPages):
    def items(self):
        return Office.objects.public()

    def get_languages_for_item(self, item):
        return item.languages()
