from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.models import Office
from pages.other_forms.required import missing_by_law, required_by
from pages.statements.gaps_by_law import gaps_by_law

from .only_row import OnlyRow


class AccessibilityStatement(models.Model):
    """What the EU's model statement asks for (Implementing Decision (EU) 2018/1523).

    A status rests on a real assessment (BITV 2.0 § 7 (5)): without one there is no status.
    """

    class Status(models.TextChoices):
        FULL = "full", pgettext_lazy("accessibility status", "fully compliant")
        PARTIAL = "partial", pgettext_lazy("accessibility status", "partially compliant")
        NONE = "none", pgettext_lazy("accessibility status", "not compliant")

    class Method(models.TextChoices):
        SELF = "self", _("self-assessment")
        THIRD_PARTY = "third_party", _("assessment by a third party")
        BOTH = "both", _("self-assessment and assessment by a third party")

    status = models.CharField(
        _("result of the assessment"),
        max_length=10,
        choices=Status,
        blank=True,
        help_text=_("Leave it empty until these pages have really been assessed. The page then says so."),
    )
    prepared_on = models.DateField(_("statement prepared on"), null=True, blank=True)
    assessed_on = models.DateField(
        _("last assessed on"),
        null=True,
        blank=True,
        help_text=_("Assess again every year and after each major change (BITV 2.0 § 7 (6))."),
    )
    method = models.CharField(_("method of the assessment"), max_length=20, choices=Method, blank=True)
    report_url = models.URLField(_("address of the report"), blank=True)
    measures = models.TextField(
        _("measures for more accessibility"),
        blank=True,
        help_text=_("What is done beyond the law, or planned"),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status="") | (models.Q(assessed_on__isnull=False) & ~models.Q(method="")),
                name="%(class)s_status_rests_on_assessment",
                violation_error_message=_(
                    "A result needs the date and the method of the assessment it rests on."
                ),
            )
        ]

    def clean(self):
        if self.assessed_on and self.assessed_on > timezone.localdate():
            raise ValidationError({"assessed_on": _("This day is still to come.")})

    @property
    def is_outdated(self) -> bool:
        """Whether the last assessment is more than twelve months ago (BITV 2.0 § 7 (6))."""
        if not self.assessed_on:
            return False
        # By hand, as a day of the last year there is can stand in a form: a year later is no date.
        day, today = self.assessed_on, timezone.localdate()
        return (day.year + 1, day.month, day.day) < (today.year, today.month, today.day)

    def known_gaps(self):
        """The gaps, of a statement that is stored."""
        return self.gaps.all() if self.pk and not self._state.adding else []

    def to_complete(self) -> list[str]:
        """What staff still have to do, one sentence each."""
        sentences = []
        if not self.status:
            sentences.append(
                _("These pages have not been assessed yet: result, date and method are missing.")
            )
        if self.is_outdated:
            sentences.append(_("The last assessment is more than twelve months ago. Please assess again."))
        if self.status and not self.prepared_on:
            sentences.append(_("The day on which the statement was prepared is missing."))
        if self.status in {self.Status.PARTIAL, self.Status.NONE} and not self.known_gaps():
            sentences.append(_("The result says that something is not accessible, but no gap is entered."))
        if self.status == self.Status.FULL and self.known_gaps():
            sentences.append(_("The result says that everything is accessible, but gaps are entered."))
        return [str(sentence) for sentence in sentences]


class OfficeStatement(AccessibilityStatement):
    office = models.OneToOneField(
        Office, models.CASCADE, related_name="accessibility_statement", verbose_name=_("office")
    )

    class Meta(AccessibilityStatement.Meta):
        abstract = False
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statement")
        ordering = ["office"]

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.office}"

    def get_absolute_url(self):
        return reverse("pages:office_accessibility", args=[self.office.slug])

    def known_gaps(self):
        """Those that staff have entered, and what the law of the state requires beside it and is missing."""
        return [*super().known_gaps(), *gaps_by_law(self)]

    def about_itself(self) -> list[str]:
        """What is to be completed in the statement, without the pages that the law requires beside it."""
        return super().to_complete()

    def to_complete(self):
        """The same, and what the law of the state requires beside it."""
        requires = _("%(law)s requires it.") % {"law": required_by(self.office)}
        missing = [f"{form.is_missing} {requires}" for form in missing_by_law(self.office)]
        return [*super().to_complete(), *missing]


class SiteStatement(AccessibilityStatement, OnlyRow):
    """Of the pages that belong to no office."""

    class Meta(AccessibilityStatement.Meta):
        abstract = False
        verbose_name = _("accessibility statement of this website")
        verbose_name_plural = _("accessibility statement of this website")

    def __str__(self):
        return str(self._meta.verbose_name)

    def get_absolute_url(self):
        return reverse("pages:accessibility")
