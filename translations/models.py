from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class AboutText(models.Model):
    """One text of a row in one language: field is its name without a language."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    field = models.CharField(max_length=100)
    language = models.CharField(max_length=10)

    class Meta:
        abstract = True


class Confirmation(AboutText):
    """This translation was confirmed against this source; it stays so, whatever stands there now.

    source_text: for the difference; kept with the latest of a text alone, and not beyond the row itself.
    """

    class How(models.TextChoices):
        WRITTEN = "written", _("written")
        STILL_RIGHT = "still right", _("still right")
        SAME_MEANING = "same meaning", _("meaning unchanged")
        # With the site, or before anybody asked.
        BEFORE = "before", _("together with the source")

    source_hash = models.CharField(max_length=32)
    translation_hash = models.CharField(max_length=32)
    source_text = models.TextField(blank=True)
    how = models.CharField(max_length=20, choices=How)
    confirmed_at = models.DateTimeField(auto_now_add=True)
    # The key of an account, without a relation: who is gone is nobody, and accounts are above this package.
    confirmed_by = models.PositiveBigIntegerField(null=True, blank=True)
    # Found out by the nightly check: rows that were deleted may be recovered.
    row_gone_since = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("confirmation of a translation")
        verbose_name_plural = _("confirmations of translations")
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "content_type", "object_id", "field", "language", "source_hash", "translation_hash",
                ],
                name="one_confirmation_of_a_pair",
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.field} ({self.language}): {self.get_how_display()}"


class Unconfirmed(AboutText):
    """A translation that nobody has confirmed against the source of now: worked out from the two texts."""

    class Kind(models.TextChoices):
        # Confirmed against another text.
        OUTDATED = "outdated", _("older than the source")
        # Written outside of forms, such as imported.
        NEVER = "never", _("never compared")

    kind = models.CharField(max_length=10, choices=Kind)
    # For the sentence alone: the day on which it was first found so.
    since = models.DateField()

    class Meta:
        verbose_name = _("unconfirmed translation")
        verbose_name_plural = _("unconfirmed translations")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "language"], name="one_judgement_of_a_text"
            )
        ]
        indexes = [models.Index(fields=["kind"], name="unconfirmed_kind")]

    def __str__(self):
        return f"{self.field} ({self.language}): {self.get_kind_display()}"
