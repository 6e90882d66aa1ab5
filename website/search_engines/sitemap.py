"""The pages of the site for search engines, each in the languages in which it exists."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from website.languages import bilingual


class PublicPages(Sitemap):
    """Addresses and alternates as they stand in the head of each page (website/templatetags/page.py)."""

    i18n = True
    alternates = True

    def get_languages_for_item(self, item):
        return bilingual.languages()

    def get_protocol(self, protocol=None):
        return settings.SITE_URL.partition("://")[0]

    def get_domain(self, site=None):
        return settings.SITE_URL.partition("://")[2]

    def get_urls(self, page=1, site=None, protocol=None):
        entries = super().get_urls(page, site, protocol)
        for entry in entries:
            entry["alternates"] = _with_default(entry["alternates"])
        return entries


@dataclass(frozen=True)
class SitemapSection:
    """What an app adds to the sitemap. The name stands in the address of its file: sitemap-<name>.xml."""

    name: str
    pages: PublicPages


class NamedPages(PublicPages):
    """Pages without an object, by the names of their address patterns."""

    def __init__(self, *names: str):
        self.names = names

    def items(self):
        return self.names

    def location(self, item):
        return reverse(item)


def _with_default(alternates: list[dict]) -> list[dict]:
    """A page in one language has none. Django's own x-default has no language prefix and leads nowhere."""
    if len(alternates) < 2:
        return []
    return [*alternates, {"lang_code": "x-default", "location": alternates[0]["location"]}]
