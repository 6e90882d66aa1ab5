"""The facts that news and pages have beside their texts. None of them holds files."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from offices.proofread.facts import written
from pages.models import Alert, News
from pages.models.legal_facts import LegalFacts
from proofreading.text import KnownFacts, Street


def _days(*moments: datetime | None) -> tuple[date, ...]:
    return tuple(timezone.localdate(moment) for moment in moments if moment)


def of_page(row: Any) -> KnownFacts:
    return KnownFacts(has_files=False, has_pictures=False)


def of_news(row: News) -> KnownFacts:
    return KnownFacts(
        has_files=False,
        has_pictures=row.picture_id is not None,
        other_days=_days(row.publish_at, row.end_at),
    )


def of_alert(row: Alert) -> KnownFacts:
    return of_page(row) | KnownFacts(other_days=_days(row.shows_from, row.shows_until))


def of_legal_facts(row: LegalFacts) -> KnownFacts:
    return KnownFacts(
        phones=written(row.phone),
        mails=written(row.email, row.data_protection_email),
        streets=(Street(row.street, row.postcode, row.town),) if row.street else (),
    )
