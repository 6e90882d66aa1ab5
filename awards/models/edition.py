import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.frame import with_office
from offices.models import Document, Office
from website.formats.money import CentsField
from website.formats.phone import PhoneNumberField
from website.languages.bilingual import languages_of
from website.rich_text.field import RichTextField

from .award import Award
from .edition_selection import EditionSelection
from .entries import keeping
from .publishing import EditionState

# An address has four digits.
FIRST_YEAR, LAST_YEAR = 1900, 2999
FOUR_DIGITS = _("Please enter the year with four digits.")
# Of an hour and of a minute.
LAST_MINUTE = LAST_SECOND = 59


class EditionQuerySet(EditionSelection):
    def public(self):
        """What has a page."""
        return self.filter(state=EditionState.PUBLISHED).exclude(award__office__in=Office.objects.hidden())

    def of_office(self, office):
        return self.filter(award__office=office) if office else self

    def office_at(self, slug: str, year: int) -> Office | None:
        """Whose public edition has this address."""
        rows = self.public().select_related("award__office")
        edition = rows.filter(award__slug=slug, year=year).first()
        return edition.office if edition else None

    def update(self, **values):
        """Past save(), too, the days of deletion follow."""
        moved = list(self.values_list("pk", flat=True)) if values.keys() & keeping.OF_EDITION else []
        count = super().update(**values)
        keeping.follow_editions(self.model._base_manager.filter(pk__in=moved))
        return count

    def latest_first(self):
        return self.order_by("-year", "-id")

    def for_lists(self):
        """Load what one line of a list tells."""
        return self.select_related("award__office")

    def with_page(self):
        """Load all that the page of an edition shows, and what stands around it."""
        return with_office(self, through="award__office").prefetch_related(
            "prizes", "criteria", "questions", "required_documents", "funders__funder", "downloads"
        )


class Edition(models.Model):
    """An award in one year: what it is for, who may enter and until when, what can be won.

    All moments are meant in German time. The deadline is the last second that counts.
    """

    award = models.ForeignKey(Award, models.CASCADE, related_name="editions", verbose_name=_("award"))
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True, help_text=_("1 for the first time the award is given")
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        validators=[MinValueValidator(FIRST_YEAR, FOUR_DIGITS), MaxValueValidator(LAST_YEAR, FOUR_DIGITS)],
    )
    state = models.CharField(_("state"), max_length=10, choices=EditionState, default=EditionState.DRAFT)

    motto = models.CharField(
        _("motto"), max_length=200, blank=True, help_text=_("In its own language, without quotation marks")
    )
    motto_language = models.CharField(
        _("language of the motto"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    motto_gloss = models.CharField(
        _("what the motto means"),
        max_length=200,
        blank=True,
        help_text=_("For people who read another language. Not needed in the motto’s own."),
    )

    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences, for lists."))
    purpose = models.TextField(_("what it is given for"), blank=True)
    eligibility = models.TextField(_("who can take part"), blank=True)
    conditions = models.TextField(_("conditions"), blank=True)
    description = RichTextField(_("more about it"), blank=True)
    accepts_applications = models.BooleanField(_("people can apply themselves"), default=True)
    accepts_nominations = models.BooleanField(_("people can nominate others"), default=True)
    is_anonymous = models.BooleanField(
        _("the jury does not see who has entered"),
        default=False,
        help_text=_("Names, addresses and contact details are then hidden from the jury."),
    )

    opens_at = models.DateTimeField(_("first moment to enter"), null=True, blank=True)
    deadline = models.DateTimeField(
        _("deadline"),
        null=True,
        blank=True,
        help_text=_("The last second that counts, in German time: 23:59:59 for the whole day."),
    )
    decided_on = models.DateField(_("day of the decision"), null=True, blank=True)
    announced_at = models.DateTimeField(
        _("announced on"),
        null=True,
        blank=True,
        help_text=_("From then on the public sees the winners."),
    )

    total = CentsField(_("total prize money in euros"), null=True, blank=True)
    downloads = models.ManyToManyField(
        Document,
        blank=True,
        related_name="award_editions",
        verbose_name=_("downloads"),
        help_text=_("Those of the office, from its list “Documents”"),
    )

    contact_name = models.CharField(_("contact: name"), max_length=200, blank=True)
    contact_phone = PhoneNumberField(_("contact: phone"), blank=True)
    contact_email = models.EmailField(_("contact: e-mail"), blank=True)

    # Kept by save() and update() (entries/keeping.py): the usual day on which its entries go.
    entries_until = models.DateField(null=True, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition of an award")
        verbose_name_plural = _("editions of awards")
        ordering = ["-year", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "year"],
                name="edition_once_a_year",
                violation_error_message=_("There is an edition of this award in this year already."),
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="edition_year_has_four_digits",
                violation_error_message=FOUR_DIGITS,
            ),
            models.CheckConstraint(
                condition=Q(opens_at__isnull=True) | Q(deadline__isnull=True) | Q(deadline__gt=F("opens_at")),
                name="edition_closes_after_it_opens",
                violation_error_message=_("The deadline must be later than the first moment to enter."),
            ),
            models.CheckConstraint(
                condition=Q(accepts_applications=True) | Q(accepts_nominations=True),
                name="edition_has_a_way_to_enter",
                violation_error_message=_("Please tick at least one way to take part."),
            ),
            models.CheckConstraint(
                condition=Q(announced_at__isnull=True) | Q(decided_on__isnull=False),
                name="edition_is_decided_before_it_is_announced",
                violation_error_message=_(
                    "Please enter the day of the decision, too: entries are deleted some time after it."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.award} {self.year}"

    @transaction.atomic(savepoint=False)
    def save(self, **kwargs):
        super().save(**kwargs)
        keeping.follow_editions(type(self)._base_manager.filter(pk=self.pk))

    def get_absolute_url(self):
        return reverse("awards:edition", args=[self.award.slug, self.year])

    def clean(self):
        """Whoever writes 23:59 means the whole minute."""
        super().clean()
        if self.deadline and self.deadline.minute == LAST_MINUTE and not self.deadline.second:
            self.deadline = self.deadline.replace(second=LAST_SECOND)

    @property
    def office(self) -> Office:
        return self.award.office

    @property
    def calendar_uid(self) -> str:
        """Of its deadline: the same in every language, for ever, and nowhere else."""
        return f"deadline-{self.uid}@anlaufstelle"

    @property
    def is_public(self) -> bool:
        return self.state == EditionState.PUBLISHED

    def languages(self) -> list[str]:
        """The languages in which this edition has a page of its own."""
        named = languages_of(self.award, "title")
        described = languages_of(self, "summary", "purpose", "eligibility", "conditions", "description")
        return [code for code in named if code in described]
