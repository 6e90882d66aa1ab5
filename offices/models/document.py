from django.conf import settings
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from website.public_files.field import PublicFileField

from .office import Office

# Formats that can be made accessible and that everybody can open.
DOCUMENT_FORMATS = ["pdf", "docx", "odt", "xlsx", "ods", "txt"]


class Document(models.Model):
    """A form, programme or report. It may be named before there is a file."""

    class Kind(models.TextChoices):
        DOWNLOAD = "download", _("form or programme")
        PUBLICATION = "publication", _("strategy or report")

    class Accessible(models.TextChoices):
        YES = "yes", _("accessible")
        PARTLY = "partly", _("partly accessible")
        NO = "no", _("not accessible")
        UNKNOWN = "unknown", _("accessibility not checked")

    office = models.ForeignKey(Office, models.CASCADE, related_name="documents", verbose_name=_("office"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.DOWNLOAD)
    title = models.CharField(_("title"), max_length=200)
    file = PublicFileField(
        _("file"), upload_to="documents/", blank=True, validators=[FileExtensionValidator(DOCUMENT_FORMATS)]
    )
    language = models.CharField(
        _("language of the file"), max_length=10, blank=True, choices=settings.LANGUAGES
    )
    pages = models.PositiveSmallIntegerField(_("number of pages"), null=True, blank=True)
    accessible = models.CharField(
        _("accessibility"), max_length=10, choices=Accessible, default=Accessible.UNKNOWN
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["position", "id"]

    def __str__(self):
        return self.title_de

    @property
    def size(self) -> int | None:
        """In bytes; None where there is no file yet, and where it is lost."""
        try:
            return self.file.size if self.file else None
        except OSError:
            return None

    @property
    def format(self) -> str:
        """The format as people call it, such as PDF."""
        return str(self.file).rpartition(".")[2].upper() if self.file else ""
