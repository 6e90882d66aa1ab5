from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from attachments.models import Attachment, AttachmentQuerySet
from awards.models.required_document import RequiredDocument

from .entry import Entry


class EntryAttachmentQuerySet(AttachmentQuerySet):
    def for_jury(self):
        """What jurors may read: of entries without names only what staff have looked through."""
        return self.filter(Q(entry__edition__is_anonymous=False) | Q(is_for_jury=True))


class EntryAttachment(Attachment):
    """A file that somebody sends along with an entry."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="attachments", verbose_name=_("entry"))
    # None is something else, which nobody asked for.
    document = models.ForeignKey(
        RequiredDocument,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("what for"),
    )
    is_for_jury = models.BooleanField(
        _("the jury may read it"),
        default=False,
        help_text=_(
            "Asked for where the jury does not see who has entered. "
            "Please look through the file first: it may name them."
        ),
    )

    objects = EntryAttachmentQuerySet.as_manager()  # type: ignore[misc]  # more than its parent's

    class Meta:
        verbose_name = _("file of an entry")
        verbose_name_plural = _("files of an entry")
        ordering = ["uploaded_at", "id"]
        constraints = [models.UniqueConstraint(fields=["entry", "sha256"], name="entry_attachment_once_each")]
