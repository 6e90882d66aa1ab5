from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.frame import with_office
from offices.models import FundingProgramme, Office
from website.addresses.renaming import NamedByTitle, slug_by_title
from website.languages.bilingual import languages_of
from website.rich_text.field import RichTextField

from .publishing import SLUG_LENGTH, EventState


class ProgrammeQuerySet(models.QuerySet):
    def public(self):
        """What has a page."""
        return self.filter(state=EventState.PUBLISHED).exclude(office__in=Office.objects.hidden())

    def of_office(self, office):
        return self.filter(office=office) if office else self

    def over(self, today):
        """Whose last day, or else whose year, is past."""
        return self.filter(Q(last_day__lt=today) | Q(last_day__isnull=True, year__lt=today.year))

    def office_at(self, slug: str) -> Office | None:
        """Whose public programme has this address."""
        programme = self.public().select_related("office").filter(slug=slug).first()
        return programme.office if programme else None

    def newest_first(self):
        return self.order_by(F("first_day").desc(nulls_last=True), "-id")

    def with_everything(self):
        """Load what the page of a programme shows beside its events."""
        return with_office(self).prefetch_related("funders")


class Programme(NamedByTitle):
    """Events that belong together, such as an Intercultural Week. It has a period of its own, which may be
    longer than the nationwide one."""

    SLUG_WITHOUT_TITLE = "programm"
    # Addresses below /programme/ and /programmes/.
    RESERVED_SLUGS = {"kalender", "calendar", "feed", "archiv", "archive"}

    office = models.ForeignKey(Office, models.CASCADE, related_name="programmes", verbose_name=_("office"))
    slug = slug_by_title(SLUG_LENGTH)
    state = models.CharField(
        _("state"),
        max_length=10,
        default=EventState.DRAFT,
        choices=[(each.value, each.label) for each in [EventState.DRAFT, EventState.PUBLISHED]],
    )
    title = models.CharField(_("title"), max_length=300)
    series = models.CharField(
        _("series"),
        max_length=200,
        blank=True,
        help_text=_("Without the year, for example: Intercultural Week"),
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    introduction = RichTextField(_("introduction"), blank=True)
    first_day = models.DateField(_("first day here"), null=True, blank=True)
    last_day = models.DateField(_("last day here"), null=True, blank=True)
    nationwide_first_day = models.DateField(_("first day nationwide"), null=True, blank=True)
    nationwide_last_day = models.DateField(_("last day nationwide"), null=True, blank=True)
    initiators = models.TextField(
        _("who has called for it"), blank=True, help_text=_("For example: the churches in Germany")
    )
    co_organisers = models.TextField(_("who organises it together with the office"), blank=True)
    announced_events = models.PositiveSmallIntegerField(
        _("number of events announced"), null=True, blank=True
    )
    announced_as_minimum = models.BooleanField(
        _("“more than” this number"), default=False, help_text=_("The page then says: more than 30 events")
    )
    further_events = models.TextField(
        _("note on further events"), blank=True, help_text=_("For example: many more events")
    )
    funders = models.ManyToManyField(
        FundingProgramme,
        blank=True,
        related_name="event_programmes",
        verbose_name=_("funders"),
        help_text=_("Those of the office, from its list “Funders and programmes”"),
    )
    funding_note = models.TextField(_("note on the funding"), blank=True)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme of events")
        verbose_name_plural = _("programmes of events")
        ordering = ["-year", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")) | Q(last_day__isnull=True),
                name="programme_ends_after_it_starts",
                violation_error_message=_("The last day must not be before the first day."),
            ),
            models.CheckConstraint(
                condition=Q(nationwide_first_day__isnull=True, nationwide_last_day__isnull=True)
                | Q(
                    nationwide_first_day__isnull=False,
                    nationwide_last_day__isnull=False,
                    nationwide_last_day__gte=F("nationwide_first_day"),
                ),
                name="programme_has_both_nationwide_days_or_none",
                violation_error_message=_(
                    "Please enter both days of the nationwide period in their order, or leave both empty."
                ),
            ),
            models.CheckConstraint(
                condition=Q(state__in=[EventState.DRAFT, EventState.PUBLISHED]),
                name="programme_has_a_known_state",
            ),
        ]

    def __str__(self):
        return self.title_de

    def get_absolute_url(self):
        return reverse("events:programme", args=[self.slug])

    def is_over(self, today) -> bool:
        """As ProgrammeQuerySet.over() says it."""
        if self.last_day:
            return self.last_day < today
        return self.year is not None and self.year < today.year

    @property
    def is_public(self) -> bool:
        return self.state == EventState.PUBLISHED

    def languages(self) -> list[str]:
        """The languages in which this programme has a page of its own."""
        return languages_of(self, "title", "introduction")
