"""Pages without a row, for the search of the site: the lists, the forms, what the law asks for."""

from django.utils.translation import gettext_lazy as _

from search.findable import Findable, Group, SearchDocument, in_each_language
from website.contributions.named_pages import NamedPage, PageGroup, named_pages


def _pages(keys) -> list[NamedPage]:
    return [page for page in _all() if keys is None or _key(page) in set(keys)]


def _all() -> list[NamedPage]:
    return [each for page in named_pages(*PageGroup) for each in [page, *page.below]]


def _key(page: NamedPage) -> int:
    """They have no row: their place among each other, anew with each release."""
    return _all().index(page)


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
