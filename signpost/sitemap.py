from django.urls import reverse

from offices.models import Office
from website.search_engines.sitemap import PublicPages


class SignpostPages(PublicPages):
    """The signpost of each office. Who decides on what is said in both languages, whatever is entered."""

    def items(self):
        return Office.objects.public()

    def location(self, item):
        return reverse("signpost:office", args=[item.slug])
