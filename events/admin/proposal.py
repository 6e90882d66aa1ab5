from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Case, Value, When
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.models import Event, Proposal
from events.models.proposal import OPEN
from events.proposals.letters import ProposalReply, tell_proposer
from events.words.access import facts_of_place, known
from events.words.dates import event_in_one_line
from offices.staff.from_residents import ReceivedAdmin
from website.two_editors.locking import lock

from . import answering
from .clash_warning import ClashWarning
from .entering.one_language import TellsMissingTexts
from .own_rows import OwnRowsActions


@admin.register(Proposal)
class ProposalAdmin(TellsMissingTexts, ClashWarning, OwnRowsActions, ReceivedAdmin):
    """What partners have proposed. Staff read it, edit the event itself, and answer."""

    office_path = "event__office"
    list_display = ["reference", "title", "when", "stage", "created"]
    list_filter = ["stage"]
    search_fields = ["reference", "event__title"]
    actions = ["publish", "ask_back", "refuse"]
    fieldsets = [
        (None, {"fields": ["reference", "stage", "created", "sentence"]}),
        (
            gettext_lazy("Event"),
            {"fields": ["event_link", "texts_missing", "when", "where", "at_the_same_time"]},
        ),
        (gettext_lazy("Sender"), {"fields": ["name", "email", "phone_link", "language_name", "sender"]}),
        (gettext_lazy("Data protection"), {"fields": ["delete_on_day"]}),
    ]
    # A mistyped address would leave the proposer without any answer.
    changeable = {"email"}

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("event__place", "event__programme")
            .prefetch_related("event__dates")
        )

    def get_ordering(self, request):
        """What waits first, the oldest of it on top; then what is decided."""
        return [Case(When(stage__in=OPEN, then=Value(0)), default=Value(1)).asc(), "created", "pk"]

    @admin.display(description=gettext_lazy("event"), ordering="event__title_de")
    def title(self, obj):
        return str(obj.event)

    @admin.display(description=gettext_lazy("when"), ordering="event__first_start")
    def when(self, obj):
        return event_in_one_line(obj.event)

    @admin.display(description=gettext_lazy("event"))
    def event_link(self, obj):
        path = reverse("admin:events_event_change", args=[obj.event_id])
        return format_html('<a href="{}">{}</a>', path, obj.event)

    @admin.display(description=gettext_lazy("place"))
    def where(self, obj):
        """A new place is told with all that is known: it has no page of its own yet."""
        place = obj.place()
        if place is None:
            return _("not known yet")
        if place.pk:
            return str(place)
        facts = format_html_join("", "<li>{}</li>", ([fact.plain] for fact in known(facts_of_place(place))))
        return format_html("{} ({})<ul>{}</ul>", place, _("new, kept as a place when you publish"), facts)

    def at_the_same_time(self, obj):
        """The clashes of the event at the place that is proposed for it."""
        if obj:
            obj.event.place = obj.place()
        return super().at_the_same_time(obj and obj.event)

    at_the_same_time.short_description = gettext_lazy("at the same time")

    def tell_new_address(self, obj):
        tell_proposer(obj, ProposalReply.NEW_ADDRESS)

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish(self, request, queryset):
        return self._answer(request, queryset, answering.ANSWERS["publish"])

    @admin.action(description=gettext_lazy("Ask back, with a sentence"), permissions=["change"])
    def ask_back(self, request, queryset):
        return self._answer(request, queryset, answering.ANSWERS["ask_back"])

    @admin.action(description=gettext_lazy("Refuse, with a sentence"), permissions=["change"])
    def refuse(self, request, queryset):
        return self._answer(request, queryset, answering.ANSWERS["refuse"])

    @transaction.atomic
    def _answer(self, request, queryset, answer):
        """Nobody changes a proposal between the look at it and the answer."""
        lock(Event, proposal__in=queryset)
        proposals = list(self.editable(request, queryset).filter(stage__in=OPEN))
        if not proposals:
            sentence = _("There is nothing to decide: only what waits or was asked back can be answered.")
            self.message_user(request, sentence, messages.WARNING)
            return None
        form = answering.SentenceForm(
            proposals, answer, request.POST if "confirmed" in request.POST else None
        )
        if not form.is_valid():
            return answering.page_before(self, request, answer, proposals, form)
        if request.POST.get("seen") != answering.seen(proposals):
            sentence = _(
                "The proposer has changed this meanwhile. Please look at it again before you answer."
            )
            self.message_user(request, sentence, messages.WARNING)
            return answering.page_before(self, request, answer, proposals, form)
        answering.give(answer, proposals, form, request.user)
        sentence = ngettext(
            "%(count)s proposal is answered; the mail is on its way.",
            "%(count)s proposals are answered; the mails are on their way.",
            len(proposals),
        )
        self.message_user(request, sentence % {"count": len(proposals)}, messages.SUCCESS)
        return None

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return super().change_view(
            request,
            object_id,
            form_url,
            {**(extra_context or {}), "answers": self._buttons(request, object_id)},
        )

    def _buttons(self, request, object_id) -> list:
        proposal = self.get_object(request, object_id)
        may = proposal and proposal.stage in OPEN and self.has_change_permission(request, proposal)
        return list(answering.ANSWERS.values()) if may else []
