"""Where news, editorial pages and the other pages of an office are edited."""

from collections.abc import Callable

from offices.desk.ways import to_row
from offices.editing.ways import TITLE, EditedAt, EditedPage
from pages.models import EasyLanguage, News, OfficeStatement, Page, SignLanguage


def _title_of(row) -> EditedPage | None:
    return EditedPage(row.office, {TITLE: to_row(row)}) if row and row.office else None


def _news(slug: str) -> EditedPage | None:
    return _title_of(News.objects.select_related("office").filter(slug=slug).first())


def _page(slug: str, page_slug: str) -> EditedPage | None:
    pages = Page.objects.select_related("office")
    return _title_of(pages.filter(office__slug=slug, slug=page_slug).first())


def _only_row(model) -> Callable[..., EditedPage | None]:
    def page(slug: str) -> EditedPage | None:
        return _title_of(model.objects.select_related("office").filter(office__slug=slug).first())

    return page


EDITED = (
    EditedAt("pages:news", _news),
    EditedAt("pages:office_page", _page),
    EditedAt("pages:office_accessibility", _only_row(OfficeStatement)),
    EditedAt("pages:easy_language", _only_row(EasyLanguage)),
    EditedAt("pages:sign_language", _only_row(SignLanguage)),
)
