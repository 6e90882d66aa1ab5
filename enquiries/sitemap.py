from django.urls import reverse

from offices.models import Office
from website.search_engines.sitemap import PublicPages


class ContactPages(PublicPages):
    """The form of each office; it exists in every language of the site."""

    def items(self):
        return Office.objects.public()

    def location(self, item):
        return reverse("enquiries:office", args=[item.slug])
