"""The tables of working copies. They name a row by its kind and number: rows of all kinds have copies."""

from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from website.private_files import PrivateFileField
from website.public_forms.guards.ticket import new_ticket

# So long a link shows a working copy to people without an account.
SHOWN_FOR = timedelta(days=7)
# A page that is open tells so every fifteen seconds. Twice it may be late.
SEEN_FOR = timedelta(seconds=45)
# So long somebody finds again what they have typed and not saved.
TYPED_KEPT_FOR = timedelta(days=30)


class OfRowQuerySet(models.QuerySet):
    def of(self, row: models.Model):
        return self.filter(content_type=kind_of(row), object_id=str(row.pk))

    def of_same(self, other: "OfRow"):
        """What belongs to the same row."""
        return self.filter(content_type=other.content_type_id, object_id=other.object_id)


def kind_of(row: models.Model) -> ContentType:
    return ContentType.objects.get_for_model(row)


class OfRow(models.Model):
    """Belongs to a row of any kind."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name=_("kind"))
    object_id = models.CharField(_("number of the row"), max_length=40)

    objects = OfRowQuerySet.as_manager()

    class Meta:
        abstract = True

    def row(self) -> models.Model | None:
        model = self.content_type.model_class()
        return model._base_manager.filter(pk=self.object_id).first() if model else None


class StoredForm(OfRow):
    """What the form of a row has sent: each name with its values.

    part is the page of a long form, "" for the first.
    """

    part = models.SlugField(_("part of the form"), blank=True)
    sent = models.JSONField(_("what was sent"), default=dict)
    # What was typed is read in the language in which the form was shown: 1.000 is not 1 everywhere.
    language = models.CharField(_("language of the form"), max_length=10)
    saved_at = models.DateTimeField(_("saved at"), default=timezone.now)

    class Meta:
        abstract = True


class WorkingCopy(StoredForm):
    """Of one row and part, shared by all who may change the row."""

    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("saved by"),
    )
    # Of which office the row is, in the words of its ModelAdmin: copies of one are looked at together.
    scope = models.CharField(_("whose row it is"), max_length=40, blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    # What was sent before, by version: somebody may have a form open that shows it.
    before = models.JSONField(_("versions before"), default=dict)

    class Meta:
        verbose_name = _("working copy")
        verbose_name_plural = _("working copies")
        ordering = ["saved_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "part"], name="one_working_copy_of_each_part"
            )
        ]

    def __str__(self):
        return f"{self.content_type} {self.object_id} {self.part}".strip()


class OpenForm(StoredForm):
    """A form that somebody has open, and what they have typed into it and not saved.

    object_id is "" for a new row; sent is {} while nothing is typed, saved_at is when that was stored.
    """

    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("saved by")
    )
    # The number that its page has drawn: somebody may have the same form open twice.
    page = models.CharField(_("page"), max_length=32, default=new_ticket)
    # Which version of the working copy it shows.
    shown = models.CharField(_("version shown"), max_length=20, blank=True)
    opened_at = models.DateTimeField(_("opened at"), default=timezone.now)
    seen_at = models.DateTimeField(_("seen at"), default=timezone.now)

    class Meta:
        verbose_name = _("open form")
        verbose_name_plural = _("open forms")
        constraints = [
            models.UniqueConstraint(
                fields=["saved_by", "content_type", "object_id", "part", "page"],
                name="one_open_form_of_each_page",
            )
        ]

    def __str__(self):
        return f"{self.content_type} {self.object_id} {self.part}".strip()


class ChosenFile(models.Model):
    """A file that somebody has chosen on the form."""

    copy = models.ForeignKey(WorkingCopy, models.CASCADE, related_name="files")
    file = PrivateFileField(_("file"))
    name = models.CharField(_("name"), max_length=255)
    kind = models.CharField(_("kind of file"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("file of a working copy")
        verbose_name_plural = _("files of working copies")

    def __str__(self):
        return self.name


class Appointment(OfRow):
    """When the working copies of a row are published. Kept pages end at it, so that it is not silent."""

    publish_at = models.DateTimeField(_("publish at"), null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("made by")
    )
    # Why nothing was published at the moment, in the words of who made it.
    problem = models.TextField(_("what went wrong"), blank=True)

    class Meta:
        verbose_name = _("moment of publishing")
        verbose_name_plural = _("moments of publishing")
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_appointment_of_each_row")
        ]
        indexes = [
            # Asked for once after each change: the next one that is due.
            models.Index(
                fields=["publish_at"], condition=Q(publish_at__isnull=False), name="next_appointment"
            )
        ]

    def __str__(self):
        return f"{self.content_type} {self.object_id}"


class SharedLink(OfRow):
    """Shows the working copies of a row to whoever has the link."""

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("made by")
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    expires_at = models.DateTimeField(_("expires at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("link to a working copy")
        verbose_name_plural = _("links to working copies")
        ordering = ["made_at"]

    def __str__(self):
        return f"{self.content_type} {self.object_id}"

    def is_open(self, now) -> bool:
        return self.withdrawn_at is None and now < self.expires_at
