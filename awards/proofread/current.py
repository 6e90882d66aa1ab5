"""What one can still enter, and mails that have not gone out."""

from typing import Any

from django.db.models import QuerySet

from awards.models import Edition


def current(rows: Any, now: Any) -> QuerySet:
    return rows.public().not_over(now).prefetch_related("prizes", "downloads")


def of_current(rows: Any, now: Any) -> QuerySet:
    found = rows.filter(edition__in=Edition.objects.public().not_over(now))
    return found.prefetch_related("edition__prizes", "edition__downloads")


def not_sent(rows: Any, now: Any) -> QuerySet:
    return rows.drafts()
