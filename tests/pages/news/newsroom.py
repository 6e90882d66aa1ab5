"""News for the tests, in both languages unless said otherwise."""

from datetime import UTC, datetime

NOON = "2026-06-15 12:00+02:00"
MAY = datetime(2026, 5, 4, 8, tzinfo=UTC)


def add(office, title="Neues", **fields):
    """A published news item."""
    return office.news.create(
        **{
            "title_de": title,
            "title_en": f"{title} (English)",
            "summary_de": f"Kurz: {title}",
            "summary_en": f"In short: {title}",
            "publish_at": MAY,
            **fields,
        }
    )
