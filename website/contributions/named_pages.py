"""Public pages without a row, each told once: navigation, footer, overview and sitemap are made from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.urls import reverse
from django.utils.functional import Promise

from website.contributions.registry import all_of


class PageGroup(Enum):
    """Where a page stands. All of them stand in overview and sitemap, too."""

    # In the navigation.
    MAIN = "main"
    # After the main pages.
    TAKE_PART = "take part"
    # In the footer.
    LEGAL = "legal"
    # A box of its own in the footer (website/contributions/boxes.py).
    HELP = "help"
    # At the end of the footer.
    SITE = "site"


@dataclass(frozen=True)
class NamedPage:
    group: PageGroup
    name: Promise
    url_name: str
    below: tuple["NamedPage", ...] = ()
    # How the url names of the pages begin that belong to it in the navigation.
    covers: str = ""
    # The url name of what stands in its place on the pages of one office; it takes the slug.
    of_office: str = ""

    def url(self) -> str:
        return reverse(self.url_name)

    def url_for(self, office_slug: str) -> str:
        return reverse(self.of_office, args=[office_slug]) if self.of_office and office_slug else self.url()

    def is_around(self, view_name: str) -> bool:
        return bool(self.covers) and view_name.startswith(self.covers)


def named_pages(*groups: PageGroup) -> list[NamedPage]:
    """Group after group, each in the order of the apps."""
    found = all_of(NamedPage)
    return [page for group in groups for page in found if page.group is group]


def url_names(*groups: PageGroup) -> Iterator[str]:
    """With the pages below them."""
    for page in named_pages(*groups):
        yield from [page.url_name, *(each.url_name for each in page.below)]
