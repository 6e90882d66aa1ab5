"""How long entries are kept. Each stores its day, which moves whenever something moves that it follows from.

The rule is here alone, for rows of today and for those of a migration.
"""

from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from django.db import models, transaction
from django.utils import timezone

# After the decision: long enough to pay out prizes and to answer questions about them.
KEPT_MONTHS = relativedelta(months=6)
# After the deadline, where nobody has entered when it was decided.
UNDECIDED_MONTHS = relativedelta(months=12)
# After the deadline for drafts, after the day for what was withdrawn or refused.
KEPT_DAYS = timedelta(days=30)

# What the day of an entry follows from: columns of its own, and of its edition.
OF_ENTRY = {"edition", "state", "kind", "created", "withdrawn_at", "consent", "consent_at", "keep_until"}
OF_EDITION = {"deadline", "decided_on"}


def delete_on(entry, edition) -> date:
    """The day on which the entry goes, as things stand now."""
    if entry.state == "withdrawn":
        return _day(entry.withdrawn_at) + KEPT_DAYS
    end = _day(max(edition.deadline or entry.created, entry.created))
    if entry.state == "draft":
        return end + KEPT_DAYS
    if entry.kind == "nomination" and entry.consent == "refused":
        return max(end, _day(entry.consent_at)) + KEPT_DAYS
    return entry.keep_until or _after_the_decision(edition, end)


def usual_day(edition) -> date | None:
    """The day on which entries go that nobody has withdrawn or refused; None where there is no end yet."""
    if edition.decided_on or edition.deadline:
        end = _day(edition.deadline) if edition.deadline else edition.decided_on
        return _after_the_decision(edition, end)
    return None


def _after_the_decision(edition, end: date) -> date:
    decided = edition.decided_on
    return decided + KEPT_MONTHS if decided else end + UNDECIDED_MONTHS


def follow_editions(editions: models.QuerySet) -> None:
    """Store the days of these and of their entries anew, where they are others."""
    for edition in editions:
        _store(edition, "entries_until", usual_day(edition))
        follow_entries(edition.entries.all())


@transaction.atomic(savepoint=False)
def follow_entries(entries: models.QuerySet) -> None:
    """Nobody saves one of them between the look at it and its new day."""
    rows = entries.select_for_update(of=("self",), no_key=True).select_related("edition")
    for entry in rows.order_by("pk"):
        _store(entry, "delete_on", delete_on(entry, entry.edition))


def _store(row, name: str, day: date | None) -> None:
    if getattr(row, name) != day:
        type(row)._base_manager.filter(pk=row.pk).update(**{name: day})


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)
