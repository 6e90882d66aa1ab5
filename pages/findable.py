"""News, editorial pages and pages in other forms, for the search of the site. Never a draft."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from pages.models import EasyLanguage, News, Page, SignLanguage
from search.findable import Findable, Group, SearchDocument, Source, in_each_language, of_keys, texts_of
from website.languages.bilingual import pick
from website.rich_text.plain_text import words_alone


def _of(rows):
    """From a queryset of what the public may see."""

    def asked(keys):
        return of_keys(rows(), keys)

    return asked


def _news(item: News) -> SearchDocument:
    return SearchDocument(
        titles=texts_of(item, "title"),
        texts=texts_of(item, "summary", rich=["body"]),
        urls=in_each_language(lambda: reverse("pages:news", args=[item.slug])),
        office_id=item.office_id,
        around=names_of(item.office),
        day=timezone.localdate(item.publish_at),
        visible_from=item.publish_at,
        visible_until=item.end_at,
    )


def _page(page: Page) -> SearchDocument:
    return SearchDocument(
        titles=texts_of(page, "title"),
        texts=texts_of(page, "summary", "short_title", rich=["body"]),
        urls=in_each_language(page.get_absolute_url),
        office_id=page.office_id,
        around=names_of(page.office) if page.office else {},
    )


def _easy_language(row: EasyLanguage) -> SearchDocument:
    """It is German, and there is a page that says so in each language."""
    return SearchDocument(
        titles=_named_after_place(row.office, gettext_noop("Easy Language")),
        texts={"de": words_alone(row.body)},
        urls=in_each_language(row.get_absolute_url),
        office_id=row.office_id,
        around=names_of(row.office),
    )


def _sign_language(row: SignLanguage) -> SearchDocument:
    return SearchDocument(
        titles=_named_after_place(row.office, gettext_noop("German Sign Language")),
        texts=texts_of(row, rich=["transcript"]),
        urls=in_each_language(row.get_absolute_url),
        office_id=row.office_id,
        around=names_of(row.office),
    )


def _named_after_place(office: Office, name: str) -> dict[str, str]:
    """ "Leichte Sprache: Jena"."""
    return in_each_language(lambda: f"{_(name)}: {pick(office, 'place')}")


def _of_office(model) -> Source:
    return Source(Office, f"SELECT id FROM {model._meta.db_table} WHERE office_id = {{row}}.id", COLUMNS)


_BELOW = """SELECT page.id FROM pages_page page LEFT JOIN pages_page above ON above.id = page.parent_id
    WHERE {row}.id IN (page.parent_id, above.parent_id)"""

FINDABLE = (
    Findable(
        "page", gettext_lazy("Information"), Group.READ, 3, Page,
        _of(lambda: Page.objects.published().select_related("office")), _page,
        (_of_office(Page), Source(Page, _BELOW)),
    ),
    Findable(
        "news", gettext_lazy("News"), Group.READ, 4, News,
        _of(lambda: News.objects.to_be_seen().select_related("office")), _news,
        (_of_office(News),),
    ),
    Findable(
        "easy-language", gettext_lazy("Easy Language"), Group.READ, 5,
        EasyLanguage, _of(lambda: EasyLanguage.objects.with_content().select_related("office")),
        _easy_language, (_of_office(EasyLanguage),),
    ),
    Findable(
        "sign-language", gettext_lazy("Sign language"), Group.READ, 5,
        SignLanguage, _of(lambda: SignLanguage.objects.with_content().select_related("office")),
        _sign_language, (_of_office(SignLanguage),),
    ),
)  # fmt: skip
