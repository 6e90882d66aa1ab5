"""What the public sees."""

from typing import Any

from django.db.models import QuerySet


def published(rows: QuerySet, now: Any) -> QuerySet:
    return rows.published()


def published_news(rows: QuerySet, now: Any) -> QuerySet:
    return rows.published(now)


def shown(rows: QuerySet, now: Any) -> QuerySet:
    return rows.showing(now)
