import uuid
from datetime import time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.moments import FIRST_DAY, LAST_DAY, end_of_day, moment, start_of_day
from offices.models import Office
from website.formats.in_words import clock_time, weekday_date
from website.reading.clock import MIDNIGHT
from website.reading.clock_change import refuse_skipped_time

from .date_selection import LONG, EventDateQuerySet
from .event import Event


class Status(models.TextChoices):
    SCHEDULED = "scheduled", _("takes place")
    CANCELLED = "cancelled", pgettext_lazy("status of a date", "cancelled")
    # The new date is not known yet; the row still has the old one.
    POSTPONED = "postponed", _("postponed, new date not known yet")
    # The row has the new date; previous_day and previous_time say when it was to be.
    MOVED = "moved", _("moved to this date")


def new_suffix() -> str:
    return uuid.uuid4().hex[:12]


class EventDate(models.Model):
    """When an event is: one entry in a calendar. Days and times are those of clocks in Germany.

    Without a start the time is not known, or it lasts all day. Without an end it is open. Times are the
    beginning on the first day and the end on the last one; an exhibition writes its opening hours as a note.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="dates", verbose_name=_("event"))
    day = models.DateField(_("day"))
    starts = models.TimeField(
        _("from"), null=True, blank=True, help_text=_("Empty if the time is not known.")
    )
    last_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only if it goes on for longer than a day")
    )
    ends = models.TimeField(_("until"), null=True, blank=True, help_text=_("Empty if the end is open."))
    all_day = models.BooleanField(_("all day"), default=False)
    note = models.CharField(
        _("note on this date"),
        max_length=300,
        blank=True,
        help_text=_("For example: open daily from 10 to 18"),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.SCHEDULED)
    reason = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("Why it is cancelled, postponed or moved. Please cancel a date instead of deleting it."),
    )
    previous_day = models.DateField(
        _("day before it was moved"),
        null=True,
        blank=True,
        help_text=_("Kept by itself when you choose “moved” and change the day or the time."),
    )
    previous_time = models.TimeField(_("time before it was moved"), null=True, blank=True)
    weekday_doubtful = models.BooleanField(
        _("show no weekday"),
        default=False,
        help_text=_(
            "Tick if day and weekday do not agree in what you were sent, until you know which is right."
        ),
    )
    editors_note = models.TextField(
        _("note for the editors"), blank=True, help_text=_("Never shown to the public")
    )

    # Kept by save().
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField(editable=False)
    is_long = models.BooleanField(editable=False)
    status_changed_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    uid_suffix = models.CharField(max_length=12, default=new_suffix, editable=False)
    # Copies of what the event says, so that an index of this table alone serves the lists.
    office = models.ForeignKey(Office, models.CASCADE, related_name="event_dates", editable=False)
    is_public = models.BooleanField(default=False, editable=False)

    # Kept by events/calendar/changes.py, see there.
    KEPT = {"sequence", "last_modified", "fingerprint"}
    sequence = models.PositiveIntegerField(default=0, editable=False)
    last_modified = models.DateTimeField(default=timezone.now, editable=False)
    fingerprint = models.CharField(max_length=64, default="", editable=False)

    objects = EventDateQuerySet.as_manager()

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["starts_at", "id"]
        indexes = [
            # The public list and feed of all offices, forwards and back. With end and event, so that what
            # is over or has another topic is passed over without a look at the row.
            models.Index(
                fields=["starts_at", "id", "ends_at", "event"],
                condition=Q(is_public=True),
                name="date_public",
            ),
            # The same of one office.
            models.Index(
                fields=["office", "starts_at", "id", "ends_at", "event"],
                condition=Q(is_public=True),
                name="date_public_of_office",
            ),
            # Where upcoming() begins, and what pages_by_date finds first.
            models.Index(fields=["ends_at", "starts_at"], condition=Q(is_long=True), name="date_long"),
            # The clash finder asks for all offices and states.
            models.Index(fields=["starts_at", "ends_at"], name="date_clash"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(day__range=(FIRST_DAY, LAST_DAY))
                & (Q(last_day__isnull=True) | Q(last_day__lte=LAST_DAY)),
                name="date_has_a_possible_year",
                violation_error_message=_("Please check the year."),
            ),
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("day")),
                name="date_last_day_is_not_before_the_first",
                violation_error_message=_("The last day must not be before the first day."),
            ),
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(starts__isnull=False),
                name="date_with_an_end_has_a_start",
                violation_error_message=_("Please enter when it begins, too."),
            ),
            models.CheckConstraint(
                condition=Q(all_day=False) | Q(starts__isnull=True, ends__isnull=True),
                name="date_that_lasts_all_day_has_no_times",
                violation_error_message=_(
                    "What lasts all day has no times. Please empty them, or untick “all day”."
                ),
            ),
            models.CheckConstraint(
                condition=Q(last_day__isnull=False, last_day__gt=F("day"))
                | Q(starts__isnull=True)
                | Q(ends__isnull=True)
                | Q(ends__gt=F("starts")),
                name="date_ends_after_it_starts",
                violation_error_message=_(
                    "The end must be later than the beginning. After midnight the last day is the next one."
                ),
            ),
            models.CheckConstraint(
                condition=Q(previous_time__isnull=True) | Q(previous_day__isnull=False),
                name="date_with_a_previous_time_has_a_previous_day",
                violation_error_message=_("Please enter the day before it was moved, too."),
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="date_moments_in_order"),
            models.UniqueConstraint(fields=["event", "uid_suffix"], name="date_uid_once_per_event"),
        ]

    def __str__(self):
        said = [weekday_date(self.day), *([clock_time(self.starts)] if self.starts else [])]
        if self.status != Status.SCHEDULED:
            said.append(str(self.get_status_display()))
        return ", ".join(said)

    def save(self, **kwargs):
        before = type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
        if before:
            self._remember(before)
        self.fill_in()
        super().save(**kwargs)

    def clean(self):
        super().clean()
        self._let_end_at_midnight()
        errors = {}
        for name, day in [("starts", self.day), ("ends", self.last_day or self.day)]:
            try:
                refuse_skipped_time(day, getattr(self, name))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)

    def _let_end_at_midnight(self):
        """Until 0:00 of a day means until its end, which is the beginning of the next one."""
        if self.day and self.starts and self.ends == MIDNIGHT and self.last_day in {None, self.day}:
            self.last_day = self.day + timedelta(days=1)

    def _remember(self, before: "EventDate"):
        """What a change of status or of the day leaves behind."""
        if self.status != before.status:
            self.status_changed_at = timezone.now()
        has_moved = (self.day, self.starts) != (before.day, before.starts)
        if self.status == Status.MOVED and has_moved and self.previous_day in {None, before.previous_day}:
            self.previous_day, self.previous_time = before.day, before.starts

    def fill_in(self):
        """Set what is derived from the other fields. Whoever uses bulk_create() calls this first."""
        self.starts_at = moment(self.day, self.starts) if self.starts else start_of_day(self.day)
        last_day = self.last_day or self.day
        self.ends_at = moment(last_day, self.ends) if self.ends else end_of_day(last_day)
        if self.ends_at <= self.starts_at:
            # In the hour that the clock leaves out in spring, the end may come out before the beginning.
            self.ends_at = self.starts_at + timedelta(minutes=1)
        self.is_long = self.ends_at - self.starts_at > LONG
        if self.status != Status.SCHEDULED and self.status_changed_at is None:
            self.status_changed_at = timezone.now()
        self.office_id, self.is_public = self.event.office_id, self.event.is_public

    @property
    def calendar_uid(self) -> str:
        """The same in every language, for ever, whatever the address of the site is."""
        return f"{self.event.uid}-{self.uid_suffix}@anlaufstelle"

    @property
    def final_day(self):
        """The last day, also of what lasts one day only."""
        return self.last_day or self.day

    @property
    def is_one_day(self) -> bool:
        return self.final_day == self.day

    @property
    def ends_after_midnight(self) -> bool:
        """An evening that ends at midnight or in the small hours, which nobody would call two days."""
        if self.starts is None or self.ends is None or self.final_day - self.day != timedelta(days=1):
            return False
        return self.ends == MIDNIGHT or self.ends < min(self.starts, time(6))

    @property
    def is_cancelled(self) -> bool:
        return self.status == Status.CANCELLED

    @property
    def takes_place(self) -> bool:
        """Whether people can come on this date."""
        return self.status in {Status.SCHEDULED, Status.MOVED}

    @property
    def previous_start(self):
        """When it was to be before: day and time, each may be None. Of what is postponed, its own."""
        if self.status == Status.POSTPONED:
            return self.day, self.starts
        return (self.previous_day, self.previous_time) if self.status == Status.MOVED else (None, None)

    def is_over(self, now=None) -> bool:
        return self.ends_at <= (now or timezone.now())

    def is_running(self, now=None) -> bool:
        now = now or timezone.now()
        return self.starts_at <= now < self.ends_at
