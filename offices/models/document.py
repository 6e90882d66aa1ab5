from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.facts import FileFacts
from documents.kinds import FileKind
from website.languages.spoken import Language
from website.public_files.field import PublicFileField

from .office import Office

# Formats that can be made accessible and that everybody can open.
DOCUMENT_FORMATS = [str(kind) for kind in FileKind]


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
    # People publish in the languages of those who read it, beyond the two of the website.
    language = models.CharField(
        _("language of the file"), max_length=10, blank=True, choices=Language.choices
    )
    pages = models.PositiveSmallIntegerField(_("number of pages"), null=True, blank=True)
    accessible = models.CharField(
        _("accessibility"), max_length=10, choices=Accessible, default=Accessible.UNKNOWN
    )
    # What its file tells of itself (offices/judged/rows.py), and which file that was.
    judged = models.JSONField(null=True, editable=False)

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
    def anchor(self) -> str:
        """Its place on a page."""
        return f"document-{self.pk}"

    @property
    def format(self) -> str:
        """The format as people call it, such as PDF."""
        return str(self.file).rpartition(".")[2].upper() if self.file else ""

    @property
    def facts(self) -> FileFacts | None:
        """None as long as nobody has looked into this very file, and where it cannot be looked into."""
        return FileFacts.from_json(self._judged.get("facts"))

    @property
    def refused(self) -> str:
        """Why the file could not be published today, as a sentence of the catalogue."""
        return str(self._judged.get("refused", ""))

    @property
    def _judged(self) -> dict:
        stored = self.judged if isinstance(self.judged, dict) else {}
        return stored if self.file and stored.get("file") == self.file.name else {}

    @property
    def has_barrier(self) -> bool:
        """Whether it is sure that not everybody can read the file."""
        if self.refused:
            return bool(self._judged.get("is_known"))
        return bool(self.facts and self.facts.barriers)

    @property
    def readable(self) -> "Document.Accessible":
        """What a person says holds. Where nobody has said anything, what is sure is said all the same."""
        said = self.Accessible(self.accessible)
        return self.Accessible.NO if said == self.Accessible.UNKNOWN and self.has_barrier else said

    @property
    def is_for_all(self) -> bool:
        """Unless it is known that somebody has to ask for it in another form."""
        return self.readable in (self.Accessible.YES, self.Accessible.UNKNOWN)
