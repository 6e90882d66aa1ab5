from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.calendar.changes import as_one_change, still_in_calendars
from events.models import Place
from events.words.access import facts_of_place, known
from offices.staff.scope import OfficeAdmin

from .place_form import PlaceForm


@admin.register(Place)
class PlaceAdmin(OfficeAdmin):
    part_of_office = "where"
    form = PlaceForm
    list_display = ["__str__", "town", "what_is_known"]
    list_filter = ["town", "step_free"]
    search_fields = ["name", "street", "town"]
    fieldsets = [
        (None, {"fields": ["office", "name", "street", ("postcode", "town"), ("latitude", "longitude")]}),
        (
            _("Accessibility"),
            {
                "description": _("Please say “unknown” where nobody has looked."),
                "fields": [*Place.ACCESS, "access_contact", "access_note", "how_to_get_there"],
            },
        ),
    ]

    def save_model(self, request, obj, form, change):
        with as_one_change(*(still_in_calendars(obj) if change else ())):
            super().save_model(request, obj, form, change)

    @admin.display(description=_("accessibility facts known"))
    def what_is_known(self, obj):
        facts = facts_of_place(obj)
        return _("%(known)s of %(all)s") % {"known": len(known(facts)), "all": len(facts)}
