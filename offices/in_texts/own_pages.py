"""What texts can link to: an office, its units and files, and the pages of the site that have no row."""

from django.conf import settings
from django.urls import ResolverMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from offices.in_texts.rows_with_page import RowsWithPage
from offices.models import Document, Office, Unit
from website.addresses.moved import called
from website.contributions.named_pages import NamedPage, PageGroup, named_pages
from website.languages.bilingual import pick
from website.languages.own_pages import PageChoice, PageKind, PagesAsked
from website.reading.letters import fold


def _in_one_line(office: Office) -> str:
    return f"{pick(office, 'place')}: {pick(office, 'name')}"


OFFICE = RowsWithPage(
    "office", Office._meta.verbose_name_plural, Office, Office.objects.public,
    ("place", "name", "municipality"),
    url_names=("offices:office",), row_at=lambda slug: called(Office.objects.public(), slug),
    called=_in_one_line, office="",
)  # fmt: skip

UNIT = RowsWithPage(
    "unit", Unit._meta.verbose_name_plural, Unit,
    lambda: Unit.objects.filter(office__in=Office.objects.public()).select_related("office"), ("name",),
    address=lambda unit: f"{unit.office.get_absolute_url()}#unit-{unit.slug}",
)  # fmt: skip


def _files():
    return Document.objects.filter(office__in=Office.objects.public()).exclude(file="")


def _file_at(path: str, match: ResolverMatch | None) -> str | None:
    folder = f"{settings.MEDIA_URL}documents/"
    if not path.startswith(folder):
        return None
    name = path.removeprefix(settings.MEDIA_URL)
    return str(_files().filter(file=name).values_list("pk", flat=True).first() or "")


# Replaced by another file, the document is the same: links lead to the newest.
DOCUMENT = RowsWithPage(
    "document", Document._meta.verbose_name_plural, Document, _files, ("title",),
    address=lambda document: document.file.url, at=_file_at,
)  # fmt: skip


def _named() -> dict[str, NamedPage | None]:
    """By the names of their urls, which are the same for as long as there is the page."""
    pages = [each for page in named_pages(*PageGroup) for each in [page, *page.below]]
    return {"home": None, **{page.url_name: page for page in pages}}


def _addresses(keys: list[str]) -> dict[str, str]:
    known = _named()
    return {key: reverse(key) for key in keys if key in known}


def _name_at(path: str, match: ResolverMatch | None) -> str | None:
    return match.view_name if match and match.view_name in _named() else None


def _choices(asked: PagesAsked) -> list[PageChoice]:
    if asked.of_own:
        return []
    found = []
    for key, page in _named().items():
        name = page.name if page else _("Home")
        if all(word in fold(str(name)) for word in asked.words):
            with override(asked.language):
                words = str(name)
            found.append(PageChoice(key, str(name), words))
    return found


SITE = PageKind("site", _("pages of this website"), None, _addresses, _name_at, _choices)

PAGES = (SITE, OFFICE.as_kind(), UNIT.as_kind(), DOCUMENT.as_kind())
