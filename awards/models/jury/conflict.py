from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from awards.models.entries.entry import Entry

from .juror import Juror


class Conflict(models.Model):
    """Somebody in the jury is too close to an entry, and from now on sees nothing of it."""

    juror = models.ForeignKey(Juror, models.CASCADE, related_name="conflicts", verbose_name=_("jury member"))
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="conflicts", verbose_name=_("entry"))
    reason = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("A few words, such as “my school”. The office reads them, the jury does not."),
    )
    declared_at = models.DateTimeField(_("declared on"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ["declared_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["juror", "entry"],
                name="conflict_once_each",
                violation_error_message=_("This conflict of interest is known already."),
            )
        ]

    def __str__(self):
        return str(self.entry)

    def clean(self):
        super().clean()
        if self.entry_id and self.juror_id and self.entry.edition_id != self.juror.edition_id:
            raise ValidationError({"entry": _("This entry belongs to another edition.")})
