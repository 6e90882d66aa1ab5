from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from awards.models.edition import Edition
from awards.models.required_document import RequiredDocument
from website.public_forms.received import ReceivedQuerySet, ReceivedWithLink
from website.two_editors.locking import lock

from . import keeping


class EntryQuerySet(ReceivedQuerySet):
    def with_page(self):
        """Load what the pages of an entry show."""
        rows = self.select_related("edition__award__office")
        rows = rows.prefetch_related("answers", "edition__questions", "edition__required_documents")
        return rows.prefetch_related("attachments", "documents_received")

    def sent(self):
        """What the office reads: neither drafts nor what was withdrawn."""
        return self.filter(state__in=[Entry.State.SENT, Entry.State.COMPLETE])

    def for_jury(self):
        """What can win: complete, and nobody in it who has not agreed."""
        return self.filter(state=Entry.State.COMPLETE)

    def drafts(self):
        return self.filter(state=Entry.State.DRAFT)

    def incomplete(self):
        """What the office has got and waits for."""
        return self.filter(state=Entry.State.SENT)

    def won(self):
        return self.for_jury().filter(winner__isnull=False)

    def not_won(self):
        return self.sent().filter(winner=None)

    def expired(self, today: date):
        return self.filter(delete_on__lte=today)

    def update(self, **values):
        """Past save(), too, the day of deletion follows."""
        moved = list(self.values_list("pk", flat=True)) if values.keys() & keeping.OF_ENTRY else []
        count = super().update(**values)
        keeping.follow_entries(self.model._base_manager.filter(pk__in=moved))
        return count


class Entry(ReceivedWithLink):
    """Somebody applies for an award, or nominates others."""

    LOCKED_AFTER = "edition"

    class Kind(models.TextChoices):
        APPLICATION = "application", _("own application")
        NOMINATION = "nomination", _("nomination")

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("state of an entry", "draft")
        SENT = "sent", pgettext_lazy("state of an entry", "sent")
        COMPLETE = "complete", pgettext_lazy("state of an entry", "complete")
        WITHDRAWN = "withdrawn", pgettext_lazy("state of an entry", "withdrawn")

    class Consent(models.TextChoices):
        """Whether the nominated person agrees."""

        UNASKED = "unasked", pgettext_lazy("consent", "not asked yet")
        ASKED = "asked", pgettext_lazy("consent", "asked")
        GIVEN = "given", pgettext_lazy("consent", "given")
        REFUSED = "refused", pgettext_lazy("consent", "refused")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="entries", verbose_name=_("edition"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    created = models.DateTimeField(_("begun"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent on"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)

    # The ticket of the form that was stored last, so that another tab does not undo it.
    version = models.CharField(max_length=32, blank=True, editable=False)
    organisation = models.CharField(_("school, club or group"), max_length=200, blank=True)

    nominee_name = models.CharField(_("nominee"), max_length=200, blank=True)
    nominee_email = models.EmailField(_("nominee’s e-mail"), blank=True)
    consent = models.CharField(_("consent"), max_length=8, choices=Consent, default=Consent.UNASKED)
    consent_at = models.DateTimeField(_("asked or answered on"), null=True, blank=True)
    # Part of the link for the answer: whoever was nominated before has none any more.
    consent_version = models.PositiveIntegerField(default=1, editable=False)

    title = models.CharField(_("title"), max_length=200, blank=True)
    description = models.TextField(_("description"), blank=True)
    documents_received = models.ManyToManyField(
        RequiredDocument,
        blank=True,
        related_name="received_with",
        verbose_name=_("documents that have arrived"),
        help_text=_("By post or by e-mail. A file that is attached counts by itself."),
    )

    keep_until = models.DateField(
        _("keep until"),
        null=True,
        blank=True,
        help_text=_("Empty: six months after the decision. Those who entered are shown the day."),
    )
    # Drawn with each form: the same form sent again, however late, is the same entry.
    ticket = models.CharField(max_length=32, unique=True, editable=False)

    objects = EntryQuerySet.as_manager()

    # Kept by save() and update(), here and of the edition (keeping.py).
    delete_on = models.DateField(_("will be deleted on"), editable=False)

    class Meta(ReceivedWithLink.Meta):
        verbose_name = _("entry for an award")
        verbose_name_plural = _("entries for awards")
        # For purge_personal_data.
        indexes = [models.Index(fields=["delete_on"], name="entry_expired")]
        constraints = [
            models.UniqueConstraint(fields=["fingerprint", "slot"], name="entry_once_in_ten_minutes"),
            models.CheckConstraint(
                condition=~Q(state="complete") | Q(kind="application") | Q(consent="given"),
                name="entry_complete_only_with_consent",
                violation_error_message=_("Without consent a nomination cannot be complete."),
            ),
        ]

    @transaction.atomic(savepoint=False)
    def save(self, **kwargs):
        if self._state.adding:
            # Whoever moves the deadline at this moment comes before, or finds this entry.
            lock(Edition, pk=self.edition_id)
        edition = Edition._base_manager.only(*keeping.OF_EDITION).get(pk=self.edition_id)
        self.delete_on = keeping.delete_on(self, edition)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "delete_on"}
        super().save(**kwargs)

    @property
    def is_nomination(self) -> bool:
        return self.kind == self.Kind.NOMINATION

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def is_withdrawn(self) -> bool:
        return self.state == self.State.WITHDRAWN

    @property
    def shown_nominee(self) -> str:
        """The name as jury and public may see it: "" unless the person has agreed."""
        return self.nominee_name if self.consent == self.Consent.GIVEN else ""
