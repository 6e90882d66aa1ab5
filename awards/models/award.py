from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.addresses.renaming import FormerAddress, NamedByTitle, slug_by_title

from .publishing import EditionState

SLUG_LENGTH = 120


class AwardQuerySet(models.QuerySet):
    def public(self):
        """What has an edition that the public sees."""
        rows = self.exclude(office__in=Office.objects.hidden())
        return rows.filter(editions__state=EditionState.PUBLISHED).distinct()

    def office_at(self, slug: str) -> Office | None:
        """Whose public award has this address."""
        award = self.public().select_related("office").filter(slug=slug).first()
        return award.office if award else None


class Award(NamedByTitle):
    """What an office gives again and again. Each time is an edition."""

    SLUG_WITHOUT_TITLE = "preis"
    # Addresses below /preise/ and /awards/.
    RESERVED_SLUGS = {"archiv", "archive", "feed", "teilnehmen", "enter", "suche", "search"}

    office = models.ForeignKey(Office, models.CASCADE, related_name="awards", verbose_name=_("office"))
    slug = slug_by_title(SLUG_LENGTH)
    title = models.CharField(
        _("name"), max_length=200, help_text=_("Without number and year, for example: Integration Award")
    )
    given_by = models.CharField(
        _("given by"), max_length=200, blank=True, help_text=_("Empty: the municipality of the office")
    )

    objects = AwardQuerySet.as_manager()

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["id"]

    def __str__(self):
        return self.title_de

    def get_absolute_url(self):
        """Leads on to the latest edition."""
        return reverse("awards:award", args=[self.slug])


class FormerAwardSlug(FormerAddress):
    """An address an award had before."""

    award = models.ForeignKey(Award, models.CASCADE, related_name="former_slugs", verbose_name=_("award"))
    slug = models.SlugField(_("former address"), unique=True, max_length=SLUG_LENGTH)
