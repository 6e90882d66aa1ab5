from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Case, Value, When
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from awards.entries.letters import EntryReply as Letter
from awards.entries.letters import tell_entrant
from awards.entries.missing import missing
from awards.models import Answer, Entry
from offices.staff.from_residents import ReceivedAdmin
from offices.staff.history import note
from offices.staff.rows import OfficeRows
from website.two_editors.locking import lock

from .entry_files import EntryFiles, GivesOutFiles

State = Entry.State
MOVED = {
    State.COMPLETE: gettext_noop("Marked as complete."),
    State.SENT: gettext_noop("Marked as not complete."),
}


class Answers(OfficeRows):
    """To read: what somebody has written is theirs."""

    model = Answer
    office_path = "entry__edition__award__office"
    fields = ["question", "text"]
    readonly_fields = fields
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Entry)
class EntryAdmin(GivesOutFiles, ReceivedAdmin):
    """Who has entered and what is missing. Drafts are their authors' own: they are not shown."""

    office_path = "edition__award__office"
    list_display = [
        "reference",
        "edition",
        "kind",
        "title",
        "state",
        "nominees_consent",
        "missing_things",
        "sent_at",
    ]
    list_filter = ["edition", "state", "kind", "consent"]
    search_fields = ["reference", "title", "name", "organisation"]
    actions = ["set_complete", "set_incomplete"]
    inlines = [Answers, EntryFiles]
    fieldsets = [
        (None, {"fields": ["edition", "kind", "reference", "state", "missing_things", "sent_at"]}),
        (gettext_lazy("What it is about"), {"fields": ["title", "description"]}),
        (
            gettext_lazy("Whom they nominate"),
            {"fields": ["nominee_name", "nominee_email", "nominees_consent", "consent_at"]},
        ),
        (gettext_lazy("Documents to send along"), {"fields": ["documents_received"]}),
        (
            gettext_lazy("Sender"),
            {"fields": ["name", "organisation", "email", "phone_link", "language_name", "sender"]},
        ),
        (gettext_lazy("Data protection"), {"fields": ["keep_until", "delete_on_day"]}),
    ]
    # A mistyped address would leave them without any answer.
    changeable = {"email", "keep_until", "documents_received"}

    def get_queryset(self, request):
        rows = super().get_queryset(request).exclude(sent_at=None)
        rows = rows.prefetch_related("edition__questions", "edition__required_documents")
        return rows.prefetch_related("answers", "attachments", "documents_received")

    def get_ordering(self, request):
        """What waits first, the oldest of it on top."""
        waits = Case(When(state=State.SENT, then=Value(0)), default=Value(1)).asc()
        return ["-edition__year", "edition", waits, "sent_at", "pk"]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Only documents that this edition asks for can arrive."""
        form = super().get_form(request, obj, change, **kwargs)
        if obj and "documents_received" in form.base_fields:
            form.base_fields["documents_received"].queryset = obj.edition.required_documents.all()
        return form

    @admin.display(description=gettext_lazy("consent"), ordering="consent")
    def nominees_consent(self, obj):
        """Who enters for themselves need not be asked."""
        return obj.get_consent_display() if obj and obj.kind == Entry.Kind.NOMINATION else "–"

    @admin.display(description=gettext_lazy("missing"))
    def missing_things(self, obj):
        found = missing(obj) if obj and not obj.is_withdrawn else []
        lines = format_html_join("", "<li>{}</li>", ([each.text] for each in found))
        return format_html("<ul>{}</ul>", lines) if found else "–"

    def tell_new_address(self, obj):
        tell_entrant(obj, Letter.NEW_ADDRESS)

    @admin.action(description=gettext_lazy("Mark as complete"), permissions=["change"])
    @transaction.atomic
    def set_complete(self, request, queryset):
        lock(Entry, pk__in=queryset.values("pk"))
        done = 0
        for entry in self.own_to_change(queryset, request).filter(state=State.SENT):
            if lacking := missing(entry):
                words = _("%(reference)s is not complete. Missing: %(things)s.")
                things = ", ".join(each.text for each in lacking)
                sentence = words % {"reference": entry.reference, "things": things}
                self.message_user(request, sentence, messages.WARNING)
                continue
            done += self._move(request, entry, State.SENT, State.COMPLETE)
        self._say(request, done)

    @admin.action(description=gettext_lazy("Mark as not complete"), permissions=["change"])
    @transaction.atomic
    def set_incomplete(self, request, queryset):
        lock(Entry, pk__in=queryset.values("pk"))
        rows = self.own_to_change(queryset, request).filter(state=State.COMPLETE)
        self._say(request, sum(self._move(request, entry, State.COMPLETE, State.SENT) for entry in rows))

    def _move(self, request, entry, before, after) -> int:
        """Unless whoever entered has changed or withdrawn it, or taken back the consent, meanwhile."""
        rows = Entry.objects.filter(pk=entry.pk, state=before)
        if entry.is_nomination and after == State.COMPLETE:
            rows = rows.filter(consent=Entry.Consent.GIVEN)
        done = rows.update(state=after)
        if done:
            note(request.user, entry, MOVED[after])
        return done

    def _say(self, request, done: int) -> None:
        sentence = ngettext("%(count)s entry is marked.", "%(count)s entries are marked.", done)
        self.message_user(request, sentence % {"count": done}, messages.SUCCESS if done else messages.WARNING)
