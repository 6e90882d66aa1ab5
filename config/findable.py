"""Pages without a row, for the search of the site: the lists, the forms, what the law asks for."""

from zlib import crc32

from django.utils.translation import gettext_lazy as _

from search.findable import Findable, Group, SearchDocument, in_each_language
from website.contributions.named_pages import NamedPage, PageGroup, named_pages


def _pages(keys) -> list[NamedPage]:
    found = [each for page in named_pages(*PageGroup) for each in [page, *page.below]]
    return found if keys is None else [page for page in found if _key(page) in set(keys)]


def _key(page: NamedPage) -> int:
    """No row has one: the name of its address."""
    return crc32(page.url_name.encode())


def _document(page: NamedPage) -> SearchDocument:
    return SearchDocument(
        titles=in_each_language(lambda: str(page.name)), texts={}, urls=in_each_language(page.url)
    )


FINDABLE = (
    Findable(
        "site", _("Page of this website"), Group.READ, 2, None, _pages, _document,
        key=_key,
    ),
)  # fmt: skip
