from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Contact, Duty, Office, Unit
from signpost.topics import CHOICES


class OwnHelp(models.Model):
    """What the office itself does on a topic: a sentence, or what it says of itself already."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="own_help", verbose_name=_("office"))
    topic = models.CharField(
        _("topic"),
        max_length=20,
        choices=CHOICES,
        help_text=_("Under this topic the signpost says: “We do”."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Within the topic: the lowest comes first.")
    )
    text = models.TextField(
        _("what you do"),
        blank=True,
        help_text=_(
            "One sentence for people who need it. May stay empty where a duty, unit or contact says it."
        ),
    )
    duty = models.ForeignKey(
        Duty, models.CASCADE, null=True, blank=True, verbose_name=_("duty"), related_name="+",
        help_text=_("The page shows its words and leads to it."),
    )  # fmt: skip
    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, verbose_name=_("unit"), related_name="+",
        help_text=_("The page shows its name and leads to it."),
    )  # fmt: skip
    contact = models.ForeignKey(
        Contact, models.CASCADE, null=True, blank=True, verbose_name=_("contact"), related_name="+",
        help_text=_("Whom to phone or write to about this topic, if it is not the office as a whole."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("own help")
        verbose_name_plural = _("own help")
        ordering = ["topic", "position", "id"]

    def __str__(self):
        said = self.text_de or (self.duty and self.duty.text_de) or (self.unit and self.unit.name_de)
        return f"{self.get_topic_display()}: {said or self.contact or ''}"

    def clean(self):
        if not (self.text_de or self.duty_id or self.unit_id or self.contact_id):
            raise ValidationError(_("Please write a sentence, or choose a duty, a unit or a contact."))
