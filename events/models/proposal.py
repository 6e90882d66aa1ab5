from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.moments import start_of_day
from offices.frame import with_office
from website.public_forms.received import ReceivedQuerySet, ReceivedWithLink

from .event import Event
from .place import Place
from .publishing import EventState

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


class ProposalQuerySet(ReceivedQuerySet):
    def expired(self, today: date):
        """Each row tells its day itself; those are asked that are old enough, and some more."""
        old = start_of_day(today - timedelta(days=KEPT_DAYS - 2))
        rows = self.filter(Q(created__lt=old) | Q(closed_at__lt=old)).select_related("event")
        asked: Any = rows.only("created", "closed_at", "event__last_end")
        return self.filter(pk__in=[row.pk for row in asked if row.delete_on <= today])

    def with_page(self):
        """Load all that the pages of a proposal show, and what stands around them."""
        rows = with_office(self.select_related("event__place"), through="event__office")
        return rows.prefetch_related("event__dates", "event__organisers", "event__spoken_languages")


class Proposal(ReceivedWithLink):
    """Who proposed an event, and how far it is. Gone after a while; a published event stays."""

    LOCKED_AFTER = "event"

    event = models.OneToOneField(
        Event, models.CASCADE, related_name="proposal", verbose_name=_("event"), editable=False
    )
    stage = models.CharField(
        pgettext_lazy("of a proposal", "stage"), max_length=10, choices=Stage, default=Stage.WAITING
    )
    closed_at = models.DateTimeField(_("refused or withdrawn on"), null=True, blank=True)
    sentence = models.TextField(_("last sentence of the office"), blank=True)

    # A place that is in no list yet: the fields of a Place. It becomes a row when the event is published, so
    # that nobody finds places in a list that only a stranger has named.
    new_place = models.JSONField(_("new place"), default=dict, blank=True)

    sender = models.CharField(
        _("sender of the day"),
        max_length=16,
        help_text=_("The same sign on two proposals of one day: they came from the same connection."),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta(ReceivedWithLink.Meta):
        verbose_name = _("proposal of an event")
        verbose_name_plural = _("proposals of events")
        constraints = [
            models.UniqueConstraint(fields=["fingerprint", "slot"], name="proposal_once_in_ten_minutes")
        ]

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
        return self.stage in OPEN and self.event.state == EventState.PROPOSED

    @property
    def delete_on(self) -> date:
        """The day on which the proposer's data go, as things stand now."""
        over = self.closed_at or max(self.created, self.event.last_end or self.created)
        return timezone.localdate(over) + timedelta(days=KEPT_DAYS)
