from django.db import models
from django.utils.translation import gettext_lazy as _

from website.formats.in_words import file_size
from website.private_files import PrivateFileField

from .kinds import Kind
from .safe_file import SafeFile

DIGITS_OF_SHA256 = 64


class AttachmentQuerySet(models.QuerySet):
    def bytes(self) -> int:
        """What all of them have together."""
        return self.aggregate(total=models.Sum("size", default=0))["total"]

    def oldest_first(self):
        return self.order_by("uploaded_at", "id")


class Attachment(models.Model):
    """A private file that somebody sent without an account.

    Whose it is, and who may fetch it, the models that inherit this know.
    """

    file = PrivateFileField(_("file"))
    name = models.CharField(_("name of the file"), max_length=100, editable=False)
    kind = models.CharField(_("kind of file"), max_length=4, choices=Kind, editable=False)
    size = models.PositiveIntegerField(_("size"), editable=False)
    sha256 = models.CharField(_("fingerprint"), max_length=DIGITS_OF_SHA256, editable=False)
    uploaded_at = models.DateTimeField(_("sent on"), auto_now_add=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        """Without the name, which may be that of a person: logs and lists of what is purged show this."""
        return f"{self.get_kind_display()}, {file_size(self.size)}"

    @classmethod
    def of(cls, file: SafeFile, **fields) -> "Attachment":
        """A row for this file, not stored yet."""
        return cls(**file.columns(), **fields)
