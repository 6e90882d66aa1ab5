from django import forms
from django.contrib import admin, messages
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext, override

from awards.admin.prize_sum import prizes_and_total
from awards.admin.winners_to_check import winners_to_check
from awards.copies import carry_over
from awards.jury.ranking import ranking_of
from awards.jury.status import how_far
from awards.jury.urls import urlpatterns as jury_urls
from awards.models import Edition, Winner
from awards.words import phase as phase_in_words
from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.history import note_copy
from offices.staff.pressed_twice import carried_over
from offices.staff.roles import MODERATORS
from offices.staff.scope import OfficeAdmin
from website.parts.pages import GO_ON
from website.publishing.pages import Publishes, Standing

from .edition_entries import EntriesOfEdition
from .edition_parts import PARTS
from .edition_rows import Winners

# The last second of a deadline counts, so it can be seen and changed.
TO_THE_SECOND = forms.DateTimeInput(format="%Y-%m-%dT%H:%M:%S", attrs={"type": "datetime-local", "step": "1"})


@admin.register(Edition)
class EditionAdmin(ShowsWhereUsed, Publishes, EntriesOfEdition, OfficeAdmin):
    office_path = "award__office"
    fields_visible_to = {"reviews": MODERATORS}
    list_display = ["__str__", "phase", "state"]
    list_filter = ["state", "year"]
    search_fields = ["motto", "summary"]
    actions = ["carry_over"]
    readonly_fields = ["phase", "prizes_and_total", "reviews"]
    on_every_part = [(None, {"fields": ["state"]})]
    parts = PARTS

    def standing(self, obj):
        return Standing(obj.is_public)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("prizes")

    def get_inlines(self, request, obj):
        """Who has won what can only be chosen once there are prizes and entries to choose from."""
        inlines = super().get_inlines(request, obj)
        return inlines if obj else [inline for inline in inlines if inline is not Winners]

    def get_view_on_site_url(self, obj=None):
        """Only what is public has a page."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "deadline":
            kwargs["widget"] = TO_THE_SECOND
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("at the moment"))
    def phase(self, obj):
        if obj is None or obj.pk is None:
            return "–"
        words = phase_in_words.in_words(obj, timezone.now())
        return " · ".join(filter(None, [words.title, words.left, words.when]))

    def get_urls(self):
        return [*jury_urls(), *super().get_urls()]

    @admin.display(description=_("reviews"))
    def reviews(self, obj):
        """How far the jury is, with the ways to its members and to the ranking."""
        if obj is None or obj.pk is None:
            return "–"
        members = f"{reverse('admin:awards_juror_changelist')}?edition__id__exact={obj.pk}"
        ranking = reverse("admin:awards_ranking", args=[obj.pk])
        links = [(members, _("Members of the jury")), (ranking, _("Ranking"))]
        shown = format_html_join("", '<li><a href="{}">{}</a></li>', links)
        return format_html("{}<ul>{}</ul>", how_far(ranking_of(obj)), shown)

    @admin.display(description=_("prizes and total"))
    def prizes_and_total(self, obj):
        return prizes_and_total(obj).sentence if obj and obj.pk else "–"

    def construct_change_message(self, request, form, formsets, add=False):
        """Without the names of winners: the history would keep what they may take back."""
        parts = super().construct_change_message(request, form, formsets, add)
        with override(None):
            winner = str(Winner._meta.verbose_name)
        for told in (told for part in parts for told in part.values()):
            if told.get("name") == winner:
                told["object"] = "…"
        return parts

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        found = prizes_and_total(Edition.objects.get(pk=form.instance.pk))
        if found.needs_a_look:
            self.message_user(request, found.sentence, messages.WARNING)
        stays_here = {"_continue", GO_ON} & request.POST.keys()
        for sentence in winners_to_check(form.instance):
            # Else the page itself says so.
            if not stays_here and self.may(request, form.instance, MODERATORS):
                self.message_user(request, sentence, messages.WARNING)

    @admin.action(
        description=_("Carry over to the next edition, as a draft without dates"), permissions=["change"]
    )
    def carry_over(self, request, queryset):
        found = [carry_over(edition) for edition in self.own_to_change(queryset, request)]
        count = sum(is_new for _edition, is_new in found)
        for edition in [edition for edition, is_new in found if is_new]:
            note_copy(request.user, edition, gettext_noop("Carried over from an earlier edition."))
        sentence = ngettext(
            "%(count)s edition is carried over as a draft. Please go through its texts.",
            "%(count)s editions are carried over as drafts. Please go through their texts.",
            count,
        )
        return carried_over.tell(self, request, found, sentence % {"count": count})
