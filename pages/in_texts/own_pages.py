from django.utils.translation import gettext_lazy as _

from offices.in_texts.rows_with_page import RowsWithPage, page_of_each_office
from offices.models import Office
from pages.models import EasyLanguage, News, Page, SignLanguage
from website.addresses.moved import called
from website.languages.bilingual import pick


def _page_at(page_slug: str, slug: str = "") -> Page | None:
    """Of the office with this slug, or of the whole website."""
    office = called(Office.objects.public(), slug) if slug else None
    if slug and office is None:
        return None
    rows = Page.objects.published()
    return (
        rows.filter(office=office, slug=page_slug).first()
        or rows.filter(former_slugs__office=office, former_slugs__slug=page_slug).first()
    )


NEWS = RowsWithPage(
    "news", News._meta.verbose_name_plural, News, News.objects.to_be_seen, ("title",),
    url_names=("pages:news",), row_at=lambda slug: called(News.objects.to_be_seen(), slug),
    is_there=lambda news: news.has_a_page,
)  # fmt: skip

PAGE = RowsWithPage(
    "page", Page._meta.verbose_name_plural, Page,
    lambda: Page.objects.published().select_related("office"), ("title",),
    url_names=("pages:page", "pages:office_page"), row_at=_page_at,
)  # fmt: skip


def _other_form(kind: str, model, url_name: str) -> RowsWithPage:
    """An office has one page of each, which is called as the office is."""

    def public():
        return model.objects.with_content().select_related("office")

    def row_at(slug: str):
        return public().filter(office=called(Office.objects.public(), slug)).first()

    return RowsWithPage(
        kind, model._meta.verbose_name_plural, model, public, ("office__place",),
        url_names=(url_name,), row_at=row_at,
        called=lambda row: f"{row._meta.verbose_name}: {pick(row.office, 'place')}",
    )  # fmt: skip


STATEMENT = page_of_each_office(
    "statement",
    _("accessibility statements"),
    _("Accessibility statement: %(place)s"),
    "pages:office_accessibility",
)

PAGES = (
    NEWS.as_kind(),
    PAGE.as_kind(),
    _other_form("easy-language", EasyLanguage, "pages:easy_language").as_kind(),
    _other_form("sign-language", SignLanguage, "pages:sign_language").as_kind(),
    STATEMENT,
)
