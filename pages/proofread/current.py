"""What the public sees."""

from typing import Any

from django.db.models import QuerySet


def published(rows: Any, now: Any) -> QuerySet:
    return rows.published()


def published_news(rows: Any, now: Any) -> QuerySet:
    return rows.published(now)


def shown(rows: Any, now: Any) -> QuerySet:
    return rows.showing(now)
