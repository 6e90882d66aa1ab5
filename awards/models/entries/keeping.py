"""How long entries are kept: the rule for the database, and the day of each entry; a test compares them."""

from datetime import date, datetime, time, timedelta

from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

# After the decision: long enough to pay out prizes and to answer questions about them.
KEPT_MONTHS = 6
# After the deadline, where nobody has entered when it was decided.
UNDECIDED_MONTHS = 12
# After the deadline for drafts, after the day for what was withdrawn or refused.
KEPT_DAYS = timedelta(days=30)

_END = Greatest(Coalesce(F("edition__deadline"), F("created")), F("created"))
_REFUSED = Q(kind="nomination", consent="refused")


def delete_on(entry) -> date:
    """The day on which the entry goes, as things stand now."""
    if entry.is_withdrawn:
        return _day(entry.withdrawn_at) + KEPT_DAYS
    end = _day(max(entry.edition.deadline or entry.created, entry.created))
    if entry.is_draft:
        return end + KEPT_DAYS
    if entry.is_nomination and entry.consent == entry.Consent.REFUSED:
        return max(end, _day(entry.consent_at)) + KEPT_DAYS
    if entry.keep_until:
        return entry.keep_until
    return _after_the_decision(entry.edition, end)


def usual_day(edition) -> date | None:
    """The day on which entries go that nobody has withdrawn or refused; None where there is no end yet."""
    if edition.decided_on or edition.deadline:
        end = _day(edition.deadline) if edition.deadline else edition.decided_on
        return _after_the_decision(edition, end)
    return None


def _after_the_decision(edition, end: date) -> date:
    decided = edition.decided_on
    return months_after(decided, KEPT_MONTHS) if decided else months_after(end, UNDECIDED_MONTHS)


def expired(rows, today: date):
    """Those of the rows whose day has come."""
    days = _end_of(today - KEPT_DAYS)
    others = Q(state__in=["sent", "complete"])
    by_default = others & ~_REFUSED & Q(keep_until=None)
    return rows.annotate(end=_END, answered=Greatest(_END, Coalesce(F("consent_at"), _END))).filter(
        Q(state="withdrawn", withdrawn_at__lt=days)
        | Q(state="draft", end__lt=days)
        | (others & _REFUSED & Q(answered__lt=days))
        | (others & ~_REFUSED & Q(keep_until__lte=today))
        | (by_default & Q(edition__decided_on__lte=months_before(today, KEPT_MONTHS)))
        | (by_default & Q(edition__decided_on=None, end__lt=_end_of(months_before(today, UNDECIDED_MONTHS))))
    )


def usual_day_has_come(today: date) -> Q:
    """What usual_day() says, to ask for rows that belong to an edition."""
    undecided = _end_of(months_before(today, UNDECIDED_MONTHS))
    return Q(edition__decided_on__lte=months_before(today, KEPT_MONTHS)) | Q(
        edition__decided_on=None, edition__deadline__lt=undecided
    )


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day: 31 August and six months are 28 February."""
    last = _last_of_month(day, months)
    return last.replace(day=min(day.day, last.day))


def months_before(day: date, months: int) -> date:
    """The latest day for which months_after() gives this day or an earlier one."""
    last = _last_of_month(day, -months)
    return last if day == _last_of_month(day, 0) else last.replace(day=min(day.day, last.day))


def _last_of_month(day: date, months_later: int) -> date:
    years, month = divmod(day.month + months_later, 12)
    return date(day.year + years, month + 1, 1) - timedelta(days=1)


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)


def _end_of(day: date) -> datetime:
    """The first moment of the next day in Germany."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
