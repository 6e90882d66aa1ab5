"""What is kept beside the versions of django-reversion: on whose page a row stood, and what became of it."""

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from reversion.models import Revision, Version

from website.private_files import PrivateFileField


class StepQuerySet(models.QuerySet):
    def of_page(self, page: models.Model) -> "StepQuerySet":
        kind = ContentType.objects.get_for_model(page)
        return self.filter(page_type=kind, page_id=str(page.pk))

    def of_row(self, row: models.Model) -> "StepQuerySet":
        kind = ContentType.objects.get_for_model(row)
        return self.filter(version__content_type=kind, version__object_id=str(row.pk))

    def changes(self) -> "StepQuerySet":
        return self.exclude(kind=RowVersion.Kind.BEFORE)

    def deleted_pages(self) -> "StepQuerySet":
        """Rows with a page of their own that are gone and have not come back."""
        back = RowVersion.objects.filter(kind=RowVersion.Kind.ADDED, previous__isnull=False).values(
            "previous"
        )
        return self.filter(
            kind=RowVersion.Kind.DELETED,
            version__content_type=models.F("page_type"),
            version__object_id=models.F("page_id"),
        ).exclude(pk__in=back)


class RowVersion(models.Model):
    """A version of a row, as a step from the one before."""

    class Kind(models.TextChoices):
        # The state in which somebody found it whose change is the first that is recorded.
        BEFORE = "before"
        ADDED = "added"
        CHANGED = "changed"
        # Its version is the last state.
        DELETED = "deleted"

    version = models.OneToOneField(Version, models.CASCADE, primary_key=True, related_name="step")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    previous = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    page_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    page_id = models.CharField(max_length=191)
    # The key of whose it was at that time, such as an office. Who has nothing to do there never sees it.
    owner = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["page_type", "page_id"], name="history_step_page"),
            models.Index(fields=["owner", "kind"], name="history_step_owner"),
        ]

    def __str__(self):
        return f"{self._meta.model_name} {self.pk}"


class EntryOfChange(models.Model):
    """A sentence of the admin's log that was written together with a change."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="decisions")
    entry = models.OneToOneField(LogEntry, models.CASCADE, related_name="decision")

    def __str__(self):
        return f"{self._meta.model_name} {self.pk}"


class FormerFile(models.Model):
    """A file that a row has named and names no longer, where no address leads to it."""

    # As the row named it.
    name = models.CharField(max_length=300, unique=True)
    file = PrivateFileField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self._meta.model_name} {self.pk}"
