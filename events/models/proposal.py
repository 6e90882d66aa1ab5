from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.moments import start_of_day
from offices.frame import with_office
from website.formats.phone import PhoneNumberField
from website.public_forms.guards import once
from website.reference import new_reference

from .event import Event
from .place import Place
from .publishing import State

# After the last date of the event, or after it was refused or withdrawn: long enough to ask what happened.
KEPT_DAYS = 180


class Stage(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("stage of a proposal", "waits for an answer")
    ASKED = "asked", pgettext_lazy("stage of a proposal", "asked back")
    PUBLISHED = "published", pgettext_lazy("stage of a proposal", "published")
    REFUSED = "refused", pgettext_lazy("stage of a proposal", "refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("stage of a proposal", "withdrawn")


# Nobody has decided yet.
OPEN = [Stage.WAITING, Stage.ASKED]
# Decided against.
CLOSED = [Stage.REFUSED, Stage.WITHDRAWN]


def _over():
    """When the days begin to count after which the row goes."""
    last = Greatest(F("created"), Coalesce(F("event__last_end"), F("created")))
    return Coalesce(F("closed_at"), last)


class ProposalQuerySet(models.QuerySet):
    def expired(self, today: date):
        return self.annotate(over=_over()).filter(
            over__lt=start_of_day(today - timedelta(days=KEPT_DAYS - 1))
        )

    def with_page(self):
        """Load all that the pages of a proposal show, and what stands around them."""
        rows = with_office(self.select_related("event__place"), through="event__office")
        return rows.prefetch_related("event__dates", "event__organisers", "event__spoken_languages")

    def same_as(self, proposal: "Proposal", now: datetime):
        return self.filter(fingerprint=proposal.fingerprint, created__gt=once.too_old(now))


class Proposal(models.Model):
    """Who proposed an event, and how far it is. Gone after a while; a published event stays."""

    event = models.OneToOneField(
        Event, models.CASCADE, related_name="proposal", verbose_name=_("event"), editable=False
    )
    reference = models.CharField(_("reference"), max_length=9, unique=True, default=new_reference)
    stage = models.CharField(
        pgettext_lazy("of a proposal", "stage"), max_length=10, choices=Stage, default=Stage.WAITING
    )
    created = models.DateTimeField(_("received"), default=timezone.now)
    closed_at = models.DateTimeField(_("refused or withdrawn on"), null=True, blank=True)
    # The language of the page it was written on, in which it is answered.
    language = models.CharField(_("language"), max_length=10)
    sentence = models.TextField(_("last sentence of the office"), blank=True)

    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(
        _("e-mail"), help_text=_("If you change it, the link is sent to the new address, and old links end.")
    )
    # Part of each signed link, so that those sent to another address are worth nothing any more.
    email_version = models.PositiveIntegerField(default=1, editable=False)
    phone = PhoneNumberField(_("phone"), blank=True)
    # Counts the mails, each of which is one of its kind in the outbox.
    letters = models.PositiveIntegerField(default=0, editable=False)

    # A place that is in no list yet: the fields of a Place. It becomes a row when the event is published, so
    # that nobody finds places in a list that only a stranger has named.
    new_place = models.JSONField(_("new place"), default=dict, blank=True)

    sender = models.CharField(
        _("sender of the day"),
        max_length=16,
        help_text=_("The same sign on two proposals of one day: they came from the same connection."),
    )
    fingerprint = models.CharField(max_length=64, editable=False)
    slot = models.PositiveBigIntegerField(editable=False)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of an event")
        verbose_name_plural = _("proposals of events")
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["fingerprint", "slot"], name="proposal_once_in_ten_minutes")
        ]

    def __str__(self):
        return self.reference

    def save(self, **kwargs):
        if self._state.adding:
            self.slot = once.slot_of(self.created)
        super().save(**kwargs)

    def get_receipt_url(self) -> str:
        return reverse("events:proposed", args=[self.reference])

    def place(self) -> Place | None:
        """Where it is: a place from the list, or the new one, which is no row yet."""
        if self.event.place or not self.new_place:
            return self.event.place
        return Place(office=self.event.office, **self.new_place)

    @property
    def is_changeable(self) -> bool:
        """Whether the proposer may still change or withdraw it: until the office has decided."""
        return self.stage in OPEN and self.event.state == State.PROPOSED

    @property
    def delete_on(self) -> date:
        """The day on which the proposer's data go, as things stand now: the same as in expired()."""
        over = self.closed_at or max(self.created, self.event.last_end or self.created)
        return timezone.localdate(over) + timedelta(days=KEPT_DAYS)
