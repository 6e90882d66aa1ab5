from django.contrib import admin, messages
from django.contrib.admin.utils import flatten
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from events.calendar.changes import as_one_change
from events.copies import duplicate
from events.models import Event, EventState, Place
from events.proposals import answers as proposal_answers
from events.words.dates import event_in_one_line
from library.choosing.admin import ChoosesPictures
from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.history import note, note_copy
from offices.staff.roles import MODERATORS, office_ids
from offices.staff.scope import OfficeAdmin
from website.admin.side_by_side import without
from website.languages.bilingual import pick
from website.publishing.pages import Publishes, Standing
from website.two_editors.locking import lock

from . import cancelling
from .answering import note_new_place
from .clash_warning import ClashWarning
from .entering import new_place, repeated
from .entering.form import EventPartsForm
from .entering.one_language import TellsMissingTexts
from .entering.parts import PARTS
from .entering.told import dates_in_words, place_in_words
from .letters_on_paper import TellsLackingLetters
from .own_rows import OwnRowsActions
from .time_filter import TimeFilter

PROPOSED_FIRST = Case(When(state=EventState.PROPOSED, then=Value(0)), default=Value(1)).asc()


MAKES_ROWS = {*flatten(repeated.FIELDS), *flatten(new_place.rows_of_form())}


@admin.register(Event)
class EventAdmin(
    ChoosesPictures,
    ShowsWhereUsed,
    Publishes,
    TellsMissingTexts,
    TellsLackingLetters,
    ClashWarning,
    OwnRowsActions,
    OfficeAdmin,
):
    form = EventPartsForm
    fields_visible_to = {"proposed_by": MODERATORS}
    list_display = ["title_shown", "when", "seen_by"]
    list_filter = ["state", TimeFilter, "programme", "kind", "is_closed"]
    search_fields = ["title", "summary"]
    # What is proposed comes first, then what has no date yet, then the latest.
    ordering = [PROPOSED_FIRST, F("first_start").desc(nulls_first=True), "-id"]
    actions = ["publish", "duplicate", "cancel_with_reason"]
    readonly_fields = ["at_the_same_time", "proposed_by", "texts_missing", "letters_on_paper"]
    on_every_part = [(None, {"fields": ["state"]})]
    parts = PARTS

    def get_fieldsets(self, request, obj=None):
        """What makes other rows is nothing to read, nor to translate. Of a new event nothing is to tell."""
        fieldsets = super().get_fieldsets(request, obj)
        if request and obj is None:
            fieldsets = without(fieldsets, set(self.readonly_fields))
        if request is None or self.may_change(request, obj):
            return fieldsets
        return [each for each in without(fieldsets, MAKES_ROWS) if each[1]["fields"]]

    def get_view_on_site_url(self, obj=None):
        """Only what is public has a page."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    def standing(self, obj):
        closed = _("For a closed group: only staff see it.") if obj.is_closed else ""
        proposed = _("Proposed by a partner: only staff see it until you publish it.")
        if obj.state == EventState.PROPOSED:
            return Standing(True, why_not=proposed)
        return Standing(obj.state == EventState.PUBLISHED, why_not=closed)

    def make_visible(self, obj):
        super().make_visible(obj)
        obj = Event.objects.get(pk=obj.pk)
        with as_one_change(obj):
            obj.state, obj.is_closed = EventState.PUBLISHED, False
            obj.save()

    def as_published(self, obj):
        """Its dates follow, too: make_visible()."""
        return {}

    def may(self, request, obj, roles):
        """What is proposed and not answered is for those who answer it."""
        is_open = obj is not None and obj.state == EventState.PROPOSED
        return super().may(request, obj, roles & MODERATORS if is_open else roles)

    def own(self, queryset, request, roles):
        rows = super().own(queryset, request, roles)
        if request.user.is_superuser:
            return rows
        answered = ~Q(state=EventState.PROPOSED) | Q(office__in=office_ids(request.user, MODERATORS))
        return rows.filter(answered)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("programme").prefetch_related("dates")

    @admin.display(description=_("title"), ordering="title")
    def title_shown(self, obj):
        return pick(obj, "title").text

    @admin.display(description=_("when"), ordering="first_start")
    def when(self, obj):
        return event_in_one_line(obj)

    @admin.display(description=_("state"), ordering="state")
    def seen_by(self, obj):
        return _("for a closed group") if obj.is_closed else obj.get_state_display()

    @admin.display(description=_("proposal of a partner"))
    def proposed_by(self, obj):
        """The way to who has proposed it, and how far that is."""
        proposal = getattr(obj, "proposal", None)
        if proposal is None:
            return "–"
        path = reverse("admin:events_proposal_change", args=[proposal.pk])
        return format_html('<a href="{}">{}</a> ({})', path, proposal, proposal.get_stage_display())

    def save_model(self, request, obj, form, change):
        if form.new_place:
            if not self.admin_site.get_model_admin(Place).may_change(request, form.new_place):
                raise PermissionDenied
            form.save_new_place()
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        """The event was saved a moment ago; together with its rows calendars see one change."""
        with as_one_change(form.instance):
            super().save_related(request, form, formsets, change)
            dates = form.save_repetition()
            if "state" in form.changed_data:
                self._publish_proposal(request, form.instance)
        self._tell_what_came_of(request, form, dates)
        self.warn(request, Event.objects.with_everything().get(pk=form.instance.pk))

    def _tell_what_came_of(self, request, form, dates):
        """Of a new place and of dates that come again."""
        if form.new_place:
            note_copy(request.user, form.new_place, gettext_noop("Entered with an event."))
        for sentence in [*place_in_words(form), *dates_in_words(form.repetition, dates)]:
            self.message_user(request, sentence, messages.SUCCESS)

    def _publish_proposal(self, request, event):
        if given := proposal_answers.published(event):
            told = gettext_noop("Published with its event; the proposer was told.")
            note(request.user, given.proposal, told)
            note_new_place(request.user, given)

    def _publish(self, request, events):
        for event in events:
            event.state = EventState.PUBLISHED
            event.save()
            note(request.user, event, gettext_noop("Published."))
            self._publish_proposal(request, event)

    @admin.action(description=_("Publish"), permissions=["change"])
    def publish(self, request, queryset):
        with transaction.atomic():
            lock(Event, pk__in=queryset.values("pk"))
            events = list(self.editable(request, queryset).exclude(state=EventState.PUBLISHED))
            with as_one_change(*events):
                self._publish(request, events)
        count = len(events)
        sentence = ngettext("%(count)s event is published.", "%(count)s events are published.", count)
        self.message_user(request, sentence % {"count": count}, messages.SUCCESS)
        self.tell_lacking_letters(request, events)

    @admin.action(description=_("Duplicate, as a draft without dates"), permissions=["change"])
    def duplicate(self, request, queryset):
        copies = [duplicate(event) for event in self.editable(request, queryset)]
        for copy in copies:
            note_copy(request.user, copy, gettext_noop("Made as a copy of another event."))
        sentence = ngettext(
            "%(count)s event is copied as a draft.", "%(count)s events are copied as drafts.", len(copies)
        )
        self.message_user(request, sentence % {"count": len(copies)}, messages.SUCCESS)
        if len(copies) == 1:
            return HttpResponseRedirect(reverse("admin:events_event_change", args=[copies[0].pk]))
        return None

    @admin.action(description=_("Cancel, with a reason"), permissions=["change"])
    @transaction.atomic
    def cancel_with_reason(self, request, queryset):
        """Nobody adds or moves a date between the look at them and the button."""
        lock(Event, pk__in=queryset.values("pk"))
        events = list(self.editable(request, queryset))
        form = cancelling.ReasonForm(request.POST if "confirmed" in request.POST else None)
        if not events:
            return None
        if not form.is_valid():
            return cancelling.page_before(self, request, events, form)
        if not cancelling.is_seen(events, request.POST.get("seen")):
            sentence = _("Dates have been added or changed meanwhile. Please look through them once more.")
            self.message_user(request, sentence, messages.WARNING)
            return cancelling.page_before(self, request, events, form)
        for event in events:
            if dates := cancelling.dates_to_cancel(event):
                note(request.user, event, gettext_noop("Cancelled dates: %(count)s."), count=len(dates))
        count = cancelling.cancel(events, form.cleaned_data)
        sentence = ngettext("%(count)s date is cancelled.", "%(count)s dates are cancelled.", count)
        self.message_user(request, sentence % {"count": count}, messages.SUCCESS)
        return None
