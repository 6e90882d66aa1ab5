"""What is kept no longer: old versions, what was deleted long ago, files that no version names any more."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from reversion.models import Revision, Version

from history.declarations import recorded, recorded_of
from history.models import FormerFile, RowVersion
from history.recording.kept_files import file_fields


def _begin_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def old_versions(today: date) -> QuerySet:
    """A state that a younger change is compared with stays as long as that."""
    limit = _begin_of(today) - timedelta(days=settings.HISTORY_DAYS)
    needed = RowVersion.objects.filter(at__gte=limit, previous__isnull=False).values("previous")
    return Version.objects.filter(step__at__lt=limit).exclude(pk__in=needed)


def versions_of_deleted(today: date) -> QuerySet:
    """Of rows that are gone for longer than they can be recovered."""
    limit = _begin_of(today) - timedelta(days=settings.HISTORY_DELETED_DAYS)
    later = RowVersion.objects.filter(
        version__content_type=OuterRef("content_type"), version__object_id=OuterRef("object_id")
    )
    gone = Exists(later.filter(kind=RowVersion.Kind.DELETED, at__lt=limit))
    # What came back has later steps that are none of its deletion.
    is_back = Exists(later.exclude(kind=RowVersion.Kind.DELETED).filter(at__gte=limit)) | Exists(
        later.filter(kind=RowVersion.Kind.ADDED, previous__kind=RowVersion.Kind.DELETED)
    )
    return Version.objects.filter(gone).exclude(is_back)


def empty_revisions(today: date) -> QuerySet:
    return Revision.objects.filter(version=None)


def files_nobody_names(today: date) -> QuerySet:
    """Their names are drawn by lot: no text holds one by chance."""
    models_with_files = [each.model_class for each in recorded() if file_fields(each.model_class)]
    kinds = [ContentType.objects.get_for_model(model).pk for model in models_with_files]
    naming = Version.objects.filter(content_type__in=kinds, serialized_data__contains=OuterRef("name"))
    return FormerFile.objects.filter(~Exists(naming))


def versions_of(row: models.Model) -> QuerySet:
    """For what is purged itself."""
    if recorded_of(type(row)) is None:
        return Version.objects.none()
    own = Q(content_type=ContentType.objects.get_for_model(row), object_id=str(row.pk))
    return Version.objects.filter(own)


def forget(rows: QuerySet) -> None:
    """All that is kept of these, at once: somebody does not agree any more to what they tell."""
    keys = [str(pk) for pk in rows.values_list("pk", flat=True)]
    Version.objects.filter(
        content_type=ContentType.objects.get_for_model(rows.model), object_id__in=keys
    ).delete()
    for kept in files_nobody_names(timezone.localdate()):
        kept.delete()
