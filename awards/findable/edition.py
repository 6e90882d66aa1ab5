from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from awards.models import Award, Edition
from awards.words.names import name_with_year
from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from search.findable import (
    Findable,
    Group,
    SearchDocument,
    Source,
    in_each_language,
    joined,
    of_keys,
    texts_of,
)
from website.languages.bilingual import languages


def _rows(keys):
    rows = Edition.objects.public().select_related("award__office")
    return of_keys(rows, keys)


def page_of(edition: Edition, anchor: str = "") -> dict[str, str]:
    fragment = f"#{anchor}" if anchor else ""
    return in_each_language(
        lambda: reverse("awards:edition", args=[edition.award.slug, edition.year]) + fragment
    )


def names_in_each_language(edition: Edition) -> dict[str, str]:
    """Only where the award has a name in it."""
    found = {code: name_with_year(edition, code) for code in languages()}
    return {code: str(name) for code, name in found.items() if name.language == code}


def _document(edition: Edition) -> SearchDocument:
    motto = {edition.motto_language: edition.motto} if edition.motto else {}
    return SearchDocument(
        titles=names_in_each_language(edition),
        texts=joined(
            texts_of(edition, "summary", "purpose", "eligibility", "conditions", rich=["description"]),
            motto,
            texts_of(edition, "motto_gloss"),
            texts_of(edition.award, "given_by"),
        ),
        urls=page_of(edition),
        office_id=edition.award.office_id,
        around=names_of(edition.award.office),
        beside=dict.fromkeys(languages(), str(edition.year)),
    )


_OF_AWARD = """SELECT edition.id FROM awards_edition edition
    JOIN awards_award award ON award.id = edition.award_id WHERE """
EDITION = Findable(
    "award", _("Award"), Group.TAKE_PART, 2, Edition, _rows, _document,
    (
        Source(Award, "SELECT id FROM awards_edition WHERE award_id = {row}.id"),
        Source(Office, _OF_AWARD + "award.office_id = {row}.id", COLUMNS),
    ),
)  # fmt: skip
