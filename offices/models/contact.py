from django.db import models
from django.utils.translation import gettext_lazy as _

from website.phone import PhoneNumberField, to_national

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
        _("for what"), max_length=200, blank=True, help_text=_("For example: questions about the award")
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
