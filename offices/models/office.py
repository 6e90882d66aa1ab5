import uuid

from django.db import models
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices import frame
from offices.look import Drawing, Hue
from offices.states import FederalState
from website.addresses.renaming import Renamable
from website.formats.phone import PhoneNumberField
from website.languages.bilingual import languages_of, pick
from website.rich_text.field import RichTextField

# Rows of an office that are loaded with it. What the sentence about the next consultation needs, and whether
# there is a number to call:
FOR_HOURS = ("consultation_hours", "consultation_exceptions", "contacts")
# One line of a list of offices:
FOR_DIRECTORY = (*FOR_HOURS, "units", "served_places")
# An address card, and all that the page of an office shows, each table once:
FOR_CARD = (*FOR_HOURS, "contacts__unit", "addresses")
EVERYTHING = (
    *FOR_DIRECTORY, "units__duties", "referrals", "contacts__unit", "addresses", "bodies__roles", "funds",
    "funding_programmes", "documents", "volunteer_offers", "information_links",
)  # fmt: skip


class OfficeQuerySet(models.QuerySet):
    def public(self):
        """What has pages, and stands on those of the site: all public rows begin here."""
        return self.filter(is_public=True)

    def hidden(self):
        """Not public yet: their rows are left out of every public list, such as Event.objects.public()."""
        return self.filter(is_public=False).order_by().values("pk")

    def with_hours(self):
        return self.prefetch_related(*FOR_HOURS)

    def for_card(self):
        return self.prefetch_related(*FOR_CARD)

    def framed(self):
        """Load what stands around every page of an office (offices/frame.py)."""
        return self.select_related(*frame.relations())

    def with_everything(self):
        return self.framed().prefetch_related(*EVERYTHING)


class Office(Renamable):
    """An integration office of a municipality: one door in the hallway."""

    # Addresses below /bueros/ and /offices/.
    RESERVED_SLUGS = {
        "kontakt", "contact", "barrierefreiheit", "accessibility",
        "leichte-sprache", "easy-language", "gebaerdensprache", "sign-language", "seiten", "pages",
        "wegweiser", "who-can-help",
    }  # fmt: skip

    class MunicipalityKind(models.TextChoices):
        INDEPENDENT_CITY = "independent_city", _("independent city")
        DISTRICT = "district", _("rural district")
        TOWN = "town", pgettext_lazy("kind of municipality", "town")
        MUNICIPALITY = "municipality", pgettext_lazy("kind of municipality", "municipality")

    # What names it for good where programs keep its card or feeds.
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(
        _("address of the page"),
        unique=True,
        help_text=_("The last word of the page’s address, the same in both languages, for example: jena"),
    )
    position = models.PositiveSmallIntegerField(_("position in lists"), default=0)
    # Until its head has said so, an office exists for its staff alone (offices/admin/door/opening.py).
    is_public = models.BooleanField(_("public"), default=False, editable=False)
    hue = models.PositiveSmallIntegerField(_("colour"), choices=Hue, default=Hue.VIOLET)
    drawing = models.CharField(
        _("drawing above the door"), max_length=20, choices=Drawing, default=Drawing.PLAIN, blank=True
    )

    # Made from a file by offices/drawing/, and by nothing else; it takes the place of the one above.
    own_drawing = models.TextField(default="", blank=True, editable=False)

    place = models.CharField(
        _("place"), max_length=60, help_text=_("The short name in lists, for example: Jena")
    )
    municipality = models.CharField(
        _("municipality"), max_length=120, help_text=_("The full name, for example: City of Jena")
    )
    municipality_kind = models.CharField(_("kind of municipality"), max_length=20, choices=MunicipalityKind)
    state = models.CharField(
        _("federal state"),
        max_length=2,
        choices=FederalState,
        help_text=_("Decides on the public holidays and on the law that applies."),
    )

    name = models.CharField(_("name of the office"), max_length=200)
    short_name = models.CharField(_("short name of the office"), max_length=120, blank=True)
    place_in_organisation = models.CharField(_("place in the organisation"), max_length=200, blank=True)
    team = models.CharField(_("who works there"), max_length=300, blank=True)
    further_role = models.CharField(
        _("further role of the office"),
        max_length=300,
        blank=True,
        help_text=_("What it is beside its duties, for example: member of the state integration council"),
    )
    welcome = models.CharField(_("welcome"), max_length=300, blank=True)
    mission = RichTextField(_("mission"), blank=True)
    among_others = models.BooleanField(
        _("duties are examples"),
        default=False,
        help_text=_("Tick if the list of duties is not complete: the page then says “among others”."),
    )
    remit_note = models.TextField(_("note on the remit"), blank=True)
    target_groups = models.TextField(_("whom the office helps"), blank=True)
    partners = models.TextField(
        _("partners"),
        blank=True,
        help_text=_("With whom the office works, by kind, for example: advice centres, schools, clubs"),
    )
    funding_note = models.TextField(_("note on the funding"), blank=True)

    by_arrangement = models.BooleanField(_("also by arrangement"), default=False)
    phone_first = models.BooleanField(
        _("phone first"),
        default=False,
        help_text=_(
            "As long as no phone number is entered, people are asked to write when they want to come."
        ),
    )
    switchboard = PhoneNumberField(
        _("switchboard of the municipality"),
        blank=True,
        help_text=_("Shown as such where the office has no phone number of its own."),
    )

    languages_spoken = models.CharField(_("languages spoken there"), max_length=200, blank=True)
    interpreter_on_request = models.BooleanField(_("interpreter on request"), null=True, blank=True)
    answer_time = models.CharField(
        _("usual time for an answer"),
        max_length=100,
        blank=True,
        help_text=_(
            "Whoever writes to the office reads it in the receipt. For example: three working days. "
            "Empty: the receipt says nothing about it."
        ),
    )
    step_free = models.BooleanField(_("step-free access"), null=True, blank=True)
    how_to_get_there = models.TextField(_("how to get there"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["position", "slug"]

    def __str__(self):
        return self.place_de

    @property
    def own_shapes(self) -> SafeString:
        return mark_safe(self.own_drawing)

    def get_absolute_url(self):
        return reverse("offices:office", args=[self.slug])

    @property
    def general_contacts(self) -> list:
        """The contacts for whatever people want: not for one purpose, nor for one unit of several."""
        contacts = [contact for contact in self.contacts.all() if not pick(contact, "purpose")]
        if any(contact.unit_id for contact in contacts) and len(self.units.all()) > 1:
            return [contact for contact in contacts if contact.unit_id is None]
        return contacts

    @property
    def contacts_for_a_purpose(self) -> list:
        """The others. Each is used, and shown, only together with what it is for."""
        general = self.general_contacts
        return [contact for contact in self.contacts.all() if contact not in general]

    @property
    def phone(self) -> str:
        """The first general phone number of the office, as E.164."""
        return next((contact.phone for contact in self.general_contacts if contact.phone), "")

    @property
    def email(self) -> str:
        """The first general e-mail address of the office."""
        return next((contact.email for contact in self.general_contacts if contact.email), "")

    @property
    def number_to_call(self) -> str:
        """The office's number, or that of the switchboard, which puts people through."""
        return self.phone or self.switchboard

    @property
    def write_first(self) -> bool:
        """Whether people make their appointment in writing, because there is no number to call."""
        return (self.phone_first or self.by_arrangement) and not self.number_to_call

    @property
    def has_incomplete_funds(self) -> bool:
        return any(not fund.is_complete for fund in self.funds.all())

    def languages(self) -> list[str]:
        """The languages in which this office has a page of its own: title and main text exist."""
        return languages_of(self, "name", "mission")
