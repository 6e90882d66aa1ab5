from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from offices.states import FederalState
from pages.unfinished import missing_texts
from website.formats.phone import PhoneNumberField

from .only_row import OnlyRow


class LegalFacts(models.Model):
    """What a publisher has to say about itself: § 5 DDG, § 18 MStV, Art. 13 DSGVO.

    Only the publisher knows it, so all of it is empty at first.
    """

    street = models.CharField(
        _("street and number"),
        max_length=120,
        blank=True,
        help_text=_("Where letters can be served; a P.O. box is not enough (§ 5 DDG)."),
    )
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    town = models.CharField(_("town"), max_length=80, blank=True)
    represented_by = models.CharField(
        _("represented by"), max_length=200, blank=True, help_text=_("Title, first name and last name")
    )
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    vat_id = models.CharField(_("VAT identification number"), max_length=20, blank=True)
    supervisory_authority = models.CharField(_("supervisory authority"), max_length=200, blank=True)
    responsible_person = models.CharField(
        _("responsible for the content"),
        max_length=200,
        blank=True,
        help_text=_("One person: first name and last name (§ 18 (2) MStV)"),
    )
    responsible_address = models.CharField(
        _("address of this person"),
        max_length=200,
        blank=True,
        help_text=_("Street, number, postcode and town"),
    )
    image_credits = models.TextField(_("image credits"), blank=True)
    data_protection_officer = models.CharField(
        _("data protection officer"),
        max_length=200,
        blank=True,
        help_text=_("Name or post, for example: the data protection officer of the town"),
    )
    data_protection_email = models.EmailField(_("e-mail of the data protection officer"), blank=True)

    # A municipality without them breaks no law.
    MAY_STAY_EMPTY = {"vat_id", "image_credits"}
    TEXTS = ["represented_by", "supervisory_authority", "image_credits", "data_protection_officer"]
    NAMES = ["represented_by", "supervisory_authority", "data_protection_officer"]

    class Meta:
        abstract = True

    @property
    def town_line(self) -> str:
        return f"{self.postcode} {self.town}".strip()

    def to_complete(self) -> list[str]:
        """What is still empty, by its label in the admin."""
        return missing_texts(self, self.MAY_STAY_EMPTY)


class OfficeLegalFacts(LegalFacts):
    """The municipality behind an office is a public body of its own."""

    office = models.OneToOneField(
        Office, models.CASCADE, related_name="legal_facts", verbose_name=_("office")
    )

    class Meta:
        verbose_name = _("facts for legal notice and privacy")
        verbose_name_plural = _("facts for legal notice and privacy")
        ordering = ["office"]

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.office}"

    def get_absolute_url(self):
        return f"{reverse('pages:legal_notice')}#office-{self.office.slug}"


class Operator(LegalFacts, OnlyRow):
    """Who runs this website for all offices."""

    name = models.CharField(_("full name"), max_length=200, blank=True)
    state = models.CharField(
        _("federal state"),
        max_length=2,
        choices=FederalState,
        blank=True,
        help_text=_("Decides on the law that applies."),
    )
    host = models.CharField(
        _("who runs the servers"),
        max_length=200,
        blank=True,
        help_text=_("The processor under Art. 28 GDPR, with its seat"),
    )
    server_log = models.TextField(
        _("what the server notes of a visit"),
        blank=True,
        help_text=_("Of the server in front of this website: which data, how long they are kept"),
    )

    TEXTS = ["name", *LegalFacts.TEXTS, "host", "server_log"]

    class Meta:
        verbose_name = _("operator of this website")
        verbose_name_plural = _("operator of this website")

    def __str__(self):
        return self.name_de or str(self._meta.verbose_name)

    def get_absolute_url(self):
        return reverse("pages:legal_notice")
