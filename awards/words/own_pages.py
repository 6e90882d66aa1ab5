"""What texts can link to: awards, their editions, and the form to take part in one."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from awards.models import Award, Edition
from awards.words.names import name_with_year
from offices.in_texts.rows_with_page import RowsWithPage
from website.addresses.moved import called


def _editions() -> QuerySet:
    return Edition.objects.public().select_related("award")


def _edition_at(slug: str, year: int) -> Edition | None:
    award = called(Award.objects.public(), slug)
    return _editions().filter(award=award, year=year).first() if award else None


# Leads to the latest edition, whichever that is.
AWARD = RowsWithPage(
    "award", _("awards"), Award, Award.objects.public, ("title",),
    url_names=("awards:award",), row_at=lambda slug: called(Award.objects.public(), slug),
)  # fmt: skip

EDITION = RowsWithPage(
    "edition", _("editions of awards"), Edition, _editions, ("award__title",),
    url_names=("awards:edition",), row_at=_edition_at,
    called=lambda edition: name_with_year(edition).text, office="award__office",
)  # fmt: skip

TAKING_PART = RowsWithPage(
    "enter", _("forms to take part in an award"), Edition, _editions, ("award__title",),
    url_names=("awards:enter",), row_at=_edition_at,
    address=lambda edition: reverse("awards:enter", args=[edition.award.slug, edition.year]),
    called=lambda edition: name_with_year(edition).text, office="award__office",
)  # fmt: skip

PAGES = (AWARD.as_kind(), EDITION.as_kind(), TAKING_PART.as_kind())
