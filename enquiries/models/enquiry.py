from datetime import date, timedelta

from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.public_forms.guards import once
from website.public_forms.received import Received, ReceivedQuerySet

# Long enough to answer, to ask back and to look up what was agreed.
KEPT_DAYS = 180
# BGG § 12b (4) and the law of Rhineland-Palatinate give a body one month to answer a report of a barrier.
DAYS_TO_ANSWER = 30


def day_of_deletion() -> date:
    return timezone.localdate() + timedelta(days=KEPT_DAYS)


class EnquiryQuerySet(ReceivedQuerySet):
    def expired(self, today: date):
        return self.filter(delete_on__lte=today)


class Enquiry(Received):
    """What a resident writes to an office, or to the operator where no office is named."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        APPOINTMENT = "appointment", _("appointment wish")
        VOLUNTEERING = "volunteering", _("volunteering")
        BARRIER = "barrier", _("report of an accessibility problem")

    class State(models.TextChoices):
        NEW = "new", _("new")
        IN_PROGRESS = "in_progress", _("in progress")
        DONE = "done", _("done")

    office = models.ForeignKey(
        Office,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="enquiries",
        verbose_name=_("office"),
        help_text=_("Without an office the message is for the operator of the site."),
    )
    kind = models.CharField(_("kind of message"), max_length=20, choices=Kind)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.NEW)
    delete_on = models.DateField(_("will be deleted on"), default=day_of_deletion)

    message = models.TextField(_("message"))
    times = models.CharField(_("good times"), max_length=200, blank=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    page = models.CharField(_("page"), max_length=500, blank=True)
    other_form = models.BooleanField(_("wants this content in another form"), default=False)

    sender = models.CharField(
        _("sender of the day"),
        max_length=16,
        help_text=_("The same sign on two messages of one day: they came from the same connection."),
    )

    objects = EnquiryQuerySet.as_manager()

    class Meta(Received.Meta):
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints = [
            models.UniqueConstraint(fields=["fingerprint", "slot"], name="enquiries_once_in_ten_minutes")
        ]
        indexes = [
            # For the list in the admin, which shows the newest first.
            models.Index(F("office"), F("created").desc(), name="enquiries_newest_of_office"),
            # For purge_personal_data.
            models.Index(fields=["delete_on"], name="enquiries_expired"),
        ]

    def save(self, **kwargs):
        if self._state.adding:
            self.fingerprint = self.words_fingerprint()
        super().save(**kwargs)

    def words_fingerprint(self) -> str:
        said = [
            self.office_id, self.kind, self.message, self.times, self.name, self.email, self.phone, self.page,
            self.other_form, self.sender,
        ]  # fmt: skip
        return once.fingerprint_of(said)

    def get_receipt_url(self) -> str:
        if self.kind == self.Kind.BARRIER or self.office is None:
            return reverse("enquiries:barrier_sent", args=[self.reference])
        return reverse("enquiries:office_sent", args=[self.office.slug, self.reference])

    @property
    def answer_by(self) -> date | None:
        """The last day the law gives for an answer, for reports of barriers."""
        if self.kind != self.Kind.BARRIER:
            return None
        return timezone.localdate(self.created) + timedelta(days=DAYS_TO_ANSWER)
