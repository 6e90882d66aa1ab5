"""What may no longer be kept is deleted with all that hangs on it: files, mails, admin's history."""

from collections.abc import Iterator
from datetime import date

from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import NestedObjects
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, models, transaction
from django.utils.timezone import now

from attachments.store.left_behind import left_behind
from history.purge import versions_of
from outbox.models import Mail
from website.personal_data import expired
from website.private_files import private_storage
from website.public_files.left_behind import delete_left_behind_in_public


def collect(today: date) -> NestedObjects:
    """Everything that has to go: what the apps have registered, and what speaks of it."""
    collector = NestedObjects(using=connection.alias)
    for rows in expired(today):
        collector.collect(list(rows))
    for row in rows_of(collector):
        collector.collect(list(Mail.objects.caused_by(row)))
        collector.collect(list(_history(row)))
        collector.collect(list(versions_of(row)))
    collector.collect(list(Mail.objects.expired(now())))
    return collector


def rows_of(collector: NestedObjects) -> list[models.Model]:
    return [row for rows in collector.data.values() for row in rows]


def files_of(collector: NestedObjects) -> Iterator[models.fields.files.FieldFile]:
    for row in rows_of(collector):
        for field in row._meta.fields:
            if isinstance(field, models.FileField) and getattr(row, field.attname):
                yield getattr(row, field.attname)


def delete(collector: NestedObjects) -> None:
    """The files go with their rows (django-cleanup)."""
    with transaction.atomic():
        collector.delete()
        transaction.on_commit(_empty_write_ahead_log)


def delete_left_behind() -> None:
    # Of staff who closed the browser, or stopped between password and code.
    SessionStore.clear_expired()
    for name in left_behind():
        private_storage().delete(name)
    delete_left_behind_in_public()


def _history(row: models.Model):
    kind = ContentType.objects.get_for_model(row)
    return LogEntry.objects.filter(content_type=kind, object_id=str(row.pk))


def _empty_write_ahead_log():
    """SQLite overwrites what is deleted in its file (settings.py), but not in the log beside it."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
