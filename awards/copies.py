"""The next edition of an award, made from an earlier one. It is a draft without dates, motto and winners."""

from django.db import models, transaction

from awards.models import Award, Edition, State
from website.bilingual import languages
from website.copying import values_of

# What is another each time. Texts stay as they are, for staff to go through.
GONE = {
    "motto", *(f"motto_gloss_{code}" for code in languages()),
    "opens_at", "deadline", "decided_on", "announced_at",
}  # fmt: skip
ROWS = ["prizes", "criteria", "questions", "required_documents", "funders"]


@transaction.atomic
def carry_over(edition: Edition) -> Edition:
    """What stays, as the edition of the first year that has none yet."""
    # Nobody else takes that year meanwhile.
    Award.objects.select_for_update().get(pk=edition.award_id)
    copy = Edition(**values_of(edition, leave_out=GONE))
    copy.state = State.DRAFT
    latest = edition.award.editions.aggregate(year=models.Max("year"), number=models.Max("number"))
    copy.year = latest["year"] + 1
    copy.number = latest["number"] + 1 if edition.number is not None else None
    copy.save()
    copy.downloads.set(edition.downloads.all())
    for rows in ROWS:
        for row in getattr(edition, rows).all():
            getattr(copy, rows).create(**values_of(row, leave_out={"edition"}))
    return copy
