"""Closed days as entries of the feed with the news of an office."""

from datetime import timedelta
from uuid import uuid5

from django.utils import timezone
from django.utils.html import format_html

from offices.closing.told import Row, is_over, rows_of, told
from offices.hours.schedule import DAYS_AHEAD
from offices.models import Office, TakenBackClosing
from website.feeds.atom import FeedEntry
from website.languages.alternates import absolute
from website.languages.bilingual import pick


def closing_entries(office: Office | None, language: str) -> list[FeedEntry]:
    """What is closed now or later, and what has lately been taken back, the latest change first."""
    today = timezone.localdate()
    rows = [row for row in rows_of(office) if not is_over(row, today) and _is_near(row)]
    rows.sort(key=lambda row: row.last_modified, reverse=True)
    return [_entry(row, language) for row in rows]


def _is_near(row: Row) -> bool:
    """What comes every year is news only when it comes."""
    if not row.every_year or isinstance(row, TakenBackClosing):
        return True
    days = (timezone.localdate() + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1))
    return any(row.around(day) for day in days)


def _entry(row: Row, language: str) -> FeedEntry:
    said, office = told(row, language), row.office
    return FeedEntry(
        id=uuid5(row.uid, f"closed/{language}").urn,
        language=said.language,
        title=said.title,
        summary=said.text,
        content=format_html("<p>{}</p>", said.text),
        address=absolute(office.get_absolute_url()),
        author=pick(office, "name", said.language).text,
        author_address=absolute(office.get_absolute_url()),
        category=pick(office, "place", said.language).text,
        published=row.created,
        updated=row.last_modified,
    )
