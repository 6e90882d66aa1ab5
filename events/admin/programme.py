from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from events.copies import carry_over
from events.models import Programme
from events.words.programme import period_in_words
from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.history import note_copy
from offices.staff.pressed_twice import carried_over
from offices.staff.scope import OfficeAdmin
from website.parts.part import FormPart
from website.publishing.pages import Publishes, Standing

from .letters_on_paper import TellsLackingLetters
from .own_rows import OwnRowsActions


@admin.register(Programme)
class ProgrammeAdmin(ShowsWhereUsed, Publishes, TellsLackingLetters, OwnRowsActions, OfficeAdmin):
    list_display = ["title", "period", "state", "number_of_events"]
    list_filter = ["state", "year"]
    search_fields = ["title"]
    actions = ["carry_over"]
    readonly_fields = ["letters_on_paper"]
    on_every_part = [(None, {"fields": ["state"]})]
    parts = [
        FormPart(
            "",
            _("What and when"),
            [
                (None, {"fields": ["office", "title", "series", "year"]}),
                (
                    _("Periods"),
                    {"fields": [("first_day", "last_day"), ("nationwide_first_day", "nationwide_last_day")]},
                ),
            ],
        ),
        FormPart(
            "texts",
            _("Texts"),
            [(None, {"fields": ["introduction", "further_events", "slug", "letters_on_paper"]})],
        ),
        FormPart(
            "who",
            _("Who and how much"),
            [
                (
                    None,
                    {
                        "fields": [
                            "initiators",
                            "co_organisers",
                            ("announced_events", "announced_as_minimum"),
                        ]
                    },
                ),
                (_("Funding"), {"fields": ["funders", "funding_note"]}),
            ],
        ),
    ]

    def get_view_on_site_url(self, obj=None):
        """Only what is public has a page."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    def standing(self, obj):
        return Standing(obj.is_public)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("events")

    @admin.display(description=_("period"), ordering="first_day")
    def period(self, obj):
        return period_in_words(obj)

    @admin.display(description=_("events"))
    def number_of_events(self, obj):
        return len(obj.events.all())

    @admin.action(
        description=_("Carry over to the next year, as a draft without dates"), permissions=["change"]
    )
    def carry_over(self, request, queryset):
        found = [carry_over(programme) for programme in self.editable(request, queryset)]
        count = sum(is_new for _programme, is_new in found)
        for programme in [programme for programme, is_new in found if is_new]:
            note_copy(request.user, programme, gettext_noop("Carried over from an earlier programme."))
            for event in programme.events.all():
                note_copy(request.user, event, gettext_noop("Carried over with its programme."))
        sentence = ngettext(
            "%(count)s programme is carried over as a draft. Please go through its texts.",
            "%(count)s programmes are carried over as drafts. Please go through their texts.",
            count,
        )
        return carried_over.tell(self, request, found, sentence % {"count": count})
