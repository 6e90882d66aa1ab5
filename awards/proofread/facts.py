"""The facts that texts of awards repeat: deadlines, prizes, numbers, files."""

from datetime import date, datetime

from django.utils import timezone

from awards.models import Edition, Prize
from offices.proofread.facts import written
from proofreading.text import KnownFacts


def _day(moment: datetime | None) -> tuple[date, ...]:
    return (timezone.localdate(moment),) if moment else ()


def of_edition(edition: Edition) -> KnownFacts:
    found = KnownFacts(
        deadlines=_day(edition.deadline),
        other_days=(
            *_day(edition.opens_at),
            *_day(edition.announced_at),
            *filter(None, [edition.decided_on]),
        ),
        sums=(edition.total,) if edition.total else (),
        phones=written(edition.contact_phone),
        mails=written(edition.contact_email),
        has_pictures=False,
    )
    if not edition.pk:
        return found
    for prize in edition.prizes.all():
        found |= of_prize(prize)
    return found | KnownFacts(has_files=any(document.file for document in edition.downloads.all()))


def of_prize(prize: Prize) -> KnownFacts:
    """Three prizes of 500 euros are 1,500 as well."""
    return KnownFacts(sums=(prize.amount, prize.amount * (prize.count or 1)) if prize.amount else ())
