"""The next edition of an award, made from an earlier one. It is a draft without dates, motto and winners.

As long as nobody has gone on with that draft, there is no other, whoever asks for one and when.
"""

from django.db import models, transaction

from awards.models import Award, Edition, EditionState
from translations.confirming import confirm_copy
from website.admin.copying import values_of
from website.languages.bilingual import languages

# What is another each time. Texts stay as they are, for staff to go through.
GONE = {
    "uid", "motto", *(f"motto_gloss_{code}" for code in languages()),
    "opens_at", "deadline", "decided_on", "announced_at",
}  # fmt: skip
ROWS = ["prizes", "criteria", "questions", "required_documents", "funders"]


@transaction.atomic
def carry_over(edition: Edition) -> tuple[Edition, bool]:
    """What stays, as the edition of the first year that has none yet; and whether it is new."""
    # Nobody else takes that year meanwhile.
    Award.objects.select_for_update().get(pk=edition.award_id)
    if begun := _carried_over_already(edition):
        return begun, False
    copy = Edition(**values_of(edition, leave_out=GONE))
    copy.state = EditionState.DRAFT
    latest = edition.award.editions.aggregate(year=models.Max("year"), number=models.Max("number"))
    copy.year = latest["year"] + 1
    copy.number = latest["number"] + 1 if edition.number is not None else None
    copy.save()
    confirm_copy(edition, copy)
    copy.downloads.set(edition.downloads.all())
    for rows in ROWS:
        for row in getattr(edition, rows).all():
            confirm_copy(row, getattr(copy, rows).create(**values_of(row, leave_out={"edition"})))
    return copy, True


def _carried_over_already(edition: Edition) -> Edition | None:
    later = edition.award.editions.filter(year__gt=edition.year, state=EditionState.DRAFT)
    return later.filter(motto="", opens_at=None, deadline=None).order_by("year").last()
