import uuid
from datetime import date, timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from website.formats.in_words import date_span, from_day, full_date

from .closing.taken_back import TakenBackClosing
from .office import Office
from .unit import Unit


class Weekday(models.IntegerChoices):
    """As Python counts them: datetime.date.weekday()."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class WeekOfMonth(models.IntegerChoices):
    """Which of the weekdays of a month: its first Tuesday, its last one."""

    FIRST = 1, _("every first of the month")
    SECOND = 2, _("every second of the month")
    THIRD = 3, _("every third of the month")
    FOURTH = 4, _("every fourth of the month")
    LAST = -1, _("every last of the month")


class WeeklyHour(models.Model):
    """A consultation hour of every week, or of one week a month, in the local time of Europe/Berlin.

    Two rows a day are a lunch break.
    """

    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    week_of_month = models.SmallIntegerField(
        _("how often"),
        choices=WeekOfMonth,
        null=True,
        blank=True,
        help_text=_("Leave it empty for every week."),
    )
    opens = models.TimeField(_("from"))
    closes = models.TimeField(_("until"))

    class Meta:
        abstract = True
        verbose_name = _("consultation hour")
        verbose_name_plural = _("consultation hours")
        ordering = ["weekday", "opens"]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"

    def is_on(self, day: date) -> bool:
        """Whether there is usually a consultation on this day."""
        if self.weekday != day.weekday():
            return False
        if self.week_of_month == WeekOfMonth.LAST:
            return (day + timedelta(days=7)).month != day.month
        return self.week_of_month in {None, (day.day - 1) // 7 + 1}


def ends_after_it_starts(name: str) -> models.CheckConstraint:
    """What each table of such hours is asked; a constraint has a name of its own in each."""
    return models.CheckConstraint(
        condition=models.Q(closes__gt=models.F("opens")),
        name=name,
        violation_error_message=_("The end must be later than the beginning."),
    )


class ConsultationHour(WeeklyHour):
    """When people can come to an office."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="consultation_hours", verbose_name=_("office")
    )

    class Meta(WeeklyHour.Meta):
        constraints = [ends_after_it_starts("consultation_ends_after_it_starts")]


class ConsultationException(models.Model):
    """Days on which the weekly hours do not hold: closed, or open at other hours.

    Exceptions may overlap. One that closes wins over one that opens at other hours. One of a unit says only
    that this unit is closed, and nothing of the hours of its office.
    """

    # What a calendar and a feed tell of it. When one of these changes, its readers get it anew.
    TOLD = ["unit_id", "first_day", "last_day", "every_year", "opens", "closes", "reason_de", "reason_en"]
    taken_back = None

    # What names it for good where programs keep it.
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)
    last_modified = models.DateTimeField(default=timezone.now, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="consultation_exceptions", verbose_name=_("office")
    )
    unit = models.ForeignKey(
        Unit, models.CASCADE, related_name="closings", verbose_name=_("unit"), null=True, blank=True
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Leave it empty for “until further notice”.")
    )
    every_year = models.BooleanField(_("every year"), default=False)
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
                condition=models.Q(last_day__gte=models.F("first_day")) | models.Q(last_day__isnull=True),
                name="exception_ends_after_it_starts",
                violation_error_message=_("The last day must not be before the first day."),
            ),
            models.CheckConstraint(
                condition=models.Q(every_year=False) | models.Q(last_day__isnull=False),
                name="exception_of_every_year_has_a_last_day",
                violation_error_message=_("Please enter the last day of what comes every year."),
            ),
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True, closes__isnull=True)
                | models.Q(opens__isnull=False, closes__isnull=False, closes__gt=models.F("opens")),
                name="exception_has_both_times_or_none",
                violation_error_message=_(
                    "Please enter both times, the end later than the beginning, or leave both empty."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(unit__isnull=True) | models.Q(opens__isnull=True),
                name="exception_of_a_unit_closes",
                violation_error_message=_(
                    "A unit has no consultation hours of its own, so it can only close."
                ),
            ),
        ]

    def __str__(self):
        if self.last_day is None:
            days = from_day(self.first_day)
        elif self.last_day == self.first_day:
            days = full_date(self.first_day)
        else:
            days = date_span(self.first_day, self.last_day)
        return f"{days}: {self.reason_de}" if self.reason_de else days

    def save(self, **kwargs):
        """What has really changed is told anew; saved again as it was, it stays the same."""
        with transaction.atomic():
            before = None if self._state.adding else _stored(self.pk)
            names = kwargs.get("update_fields")
            written = [name for name in self.TOLD if names is None or name.removesuffix("_id") in {*names}]
            if before and _told(before, written) != _told(self, written):
                self.sequence, self.last_modified = before.sequence + 1, timezone.now()
                if before.closes_days and not self.closes_days:
                    TakenBackClosing.remember(before)
                    self.uid = uuid.uuid4()
                if names is not None:
                    kwargs["update_fields"] = {*names, "sequence", "last_modified", "uid"}
            super().save(**kwargs)

    def delete(self, **kwargs):
        """Calendars that have it are told that it does not hold any more."""
        with transaction.atomic():
            if self.closes_days:
                TakenBackClosing.remember(self)
            return super().delete(**kwargs)

    @property
    def closes_days(self) -> bool:
        return self.opens is None

    def around(self, day: date) -> tuple[date, date | None] | None:
        """The first and last day of the exception, or of its return in a later year, that cover this day."""
        if self.last_day is None:
            return (self.first_day, None) if self.first_day <= day else None
        returns = range(day.year - self.last_day.year, day.year - self.first_day.year + 1)
        for years in returns if self.every_year else [0]:
            first, last = _years_later(self.first_day, years), _years_later(self.last_day, years)
            if years >= 0 and first <= day <= last:
                return first, last
        return None


def _told(row: ConsultationException, names: list[str]) -> list:
    """A text that is missing and an empty one say the same."""
    return [getattr(row, name) or None for name in names]


def _stored(pk: int) -> ConsultationException | None:
    return ConsultationException._base_manager.filter(pk=pk).first()


def _years_later(day: date, years: int) -> date:
    """The same day of another year; for 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
