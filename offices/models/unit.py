from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from website.languages.bilingual import pick
from website.rich_text.field import RichTextField

from .office import Office


class Unit(models.Model):
    """A part of an office with duties of its own. An office has at least one: itself."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="units", verbose_name=_("office"))
    slug = models.SlugField(
        _("jump mark"), help_text=_("Where links on the page lead to, for example: guides")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=200)
    introduction = RichTextField(_("introduction"), blank=True)
    need = models.CharField(
        _("need it meets"),
        max_length=120,
        blank=True,
        help_text=_("In the words of people who need it, for example: “Find a language course”."),
    )
    summary = models.CharField(_("in a few words"), max_length=200, blank=True)
    duties_lead_in = models.CharField(
        _("words before the duties"), max_length=200, blank=True, help_text=_("For example: The guides …")
    )

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "slug"],
                name="unit_slug_once_per_office",
                violation_error_message=_("Another unit of this office has this jump mark already."),
            )
        ]

    def __str__(self):
        return self.name_de


class Duty(models.Model):
    """One thing the unit does. Whom it serves decides on its place on the page (offices/page/duties.py)."""

    class Serves(models.TextChoices):
        PEOPLE = "people", _("people who need help or information")
        EVERYBODY = "everybody", _("everybody who lives here")
        PARTNERS = "partners", _("partners")
        ADMINISTRATION = "administration", _("administration and politics")

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="duties", verbose_name=_("unit"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = models.TextField(_("text"))
    serves = models.CharField(
        _("whom it serves"),
        max_length=20,
        blank=True,
        choices=Serves,
        help_text=_(
            "What helps people comes first on the page of the office; the rest is folded on telephones. "
            "Leave it empty if you do not know: then it stays open."
        ),
    )
    need = models.CharField(
        _("need it meets"),
        max_length=120,
        blank=True,
        help_text=_(
            "In the words of people who need it, for example: “Find a language course”. It stands on the "
            "home page and leads to this duty."
        ),
    )

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["position", "id"]

    def __str__(self):
        return self.text_de

    @property
    def helps_people(self) -> bool:
        """Whether it helps whoever asks for it. What meets a need does."""
        return self.serves == self.Serves.PEOPLE or bool(pick(self, "need"))

    @property
    def for_whom(self) -> str:
        """As a note beside the duty, in the active language."""
        words: dict[str, Promise] = {
            self.Serves.EVERYBODY: _("For everybody who lives here"),
            self.Serves.PARTNERS: _("For partners"),
            self.Serves.ADMINISTRATION: _("For administration and politics"),
        }
        return str(words.get(self.serves, ""))
