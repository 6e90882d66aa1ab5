from django.db import models
from django.utils.translation import gettext_lazy as _

from website.formats.phone import PhoneNumberField, to_national
from website.languages.bilingual import Text, pick

from .office import Office
from .unit import Unit


class Contact(models.Model):
    """Whom to phone or write to. Any part may be missing."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="contacts", verbose_name=_("office"))
    unit = models.ForeignKey(
        Unit, models.SET_NULL, null=True, blank=True, related_name="contacts", verbose_name=_("unit")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=120, blank=True)
    function = models.CharField(_("function"), max_length=200, blank=True)
    purpose = models.CharField(
        _("for what"),
        max_length=200,
        blank=True,
        help_text=_(
            "For example: questions about the award. A contact with a purpose is shown and used for that "
            "only. Leave it empty for whatever people want of the office."
        ),
    )
    need = models.CharField(
        _("need it meets"),
        max_length=120,
        blank=True,
        help_text=_(
            "In the words of people who need it, for example: “Plan a project”. It stands on the home page "
            "and leads to this contact."
        ),
    )
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["position", "id"]

    def __str__(self):
        phone = to_national(self.phone) if self.phone else ""
        return self.name_de or self.purpose_de or self.email or phone or str(_("contact"))

    @property
    def has_name(self) -> bool:
        return bool(pick(self, "name") or pick(self, "function"))

    @property
    def what_for(self) -> Text:
        """What the contact is only for: its purpose, or the unit of the office it belongs to."""
        return pick(self, "purpose") or (pick(self.unit, "name") if self.unit else Text("", ""))
