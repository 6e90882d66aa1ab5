from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class Weekday(models.IntegerChoices):
    """As Python counts them: datetime.date.weekday()."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class ConsultationHour(models.Model):
    """A weekly consultation hour, in the local time of Europe/Berlin. Two rows a day are a lunch break."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="consultation_hours", verbose_name=_("office")
    )
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    opens = models.TimeField(_("from"))
    closes = models.TimeField(_("until"))

    class Meta:
        verbose_name = _("consultation hour")
        verbose_name_plural = _("consultation hours")
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")),
                name="consultation_ends_after_it_starts",
                violation_error_message=_("The end must be later than the beginning."),
            )
        ]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class ConsultationException(models.Model):
    """Days on which the weekly hours do not hold: closed, or open at other hours.

    Exceptions may overlap. One that closes wins over one that opens at other hours.
    """

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="consultation_exceptions", verbose_name=_("office")
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    opens = models.TimeField(
        _("from"), null=True, blank=True, help_text=_("Leave both times empty if there is no consultation.")
    )
    closes = models.TimeField(_("until"), null=True, blank=True)
    reason = models.CharField(
        _("reason"), max_length=120, blank=True, help_text=_("For example: staff training")
    )

    class Meta:
        verbose_name = _("exception to the consultation hours")
        verbose_name_plural = _("exceptions to the consultation hours")
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="exception_ends_after_it_starts",
                violation_error_message=_("The last day must not be before the first day."),
            ),
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True, closes__isnull=True)
                | models.Q(opens__isnull=False, closes__isnull=False, closes__gt=models.F("opens")),
                name="exception_has_both_times_or_none",
                violation_error_message=_(
                    "Please enter both times, the end later than the beginning, or leave both empty."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.first_day}–{self.last_day} {self.reason_de or ''}".strip()
