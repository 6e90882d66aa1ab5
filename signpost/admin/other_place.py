from django.contrib import admin
from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from offices.staff.roles import office_ids
from offices.staff.rows import OfficeTable
from offices.staff.scope import OfficeAdmin
from signpost.models import OtherPlace, PlaceHour, ServedTown
from signpost.unfinished import Unfinished, lacks, unfinished


class PlaceHours(OfficeTable):
    model = PlaceHour
    office_path = "place__office"
    fields = ["week_of_month", "weekday", "opens", "closes"]


class ServedTowns(OfficeTable):
    model = ServedTown
    office_path = "place__office"
    max_num = 300
    fields = ["name"]


@admin.register(OtherPlace)
class OtherPlaceAdmin(OfficeAdmin):
    """Above its list stands what is still empty."""

    part_of_office = "where"
    order_among = ["kind"]
    change_list_template = "admin/signpost/otherplace/change_list.html"
    list_display = ["name", "kind", "still_empty", "checked_on"]
    list_filter = ["kind"]
    search_fields = ["name", "town"]
    inlines = [PlaceHours, ServedTowns]
    fieldsets = [
        (_("Which place it is"), {"fields": ["office", "kind", "name", "decides"]}),
        (_("Ways to it"), {"fields": [("phone", "email"), "url", "street", ("postcode", "town")]}),
        (_("How people can come"), {"fields": [("by_arrangement", "only_by_appointment")]}),
        (_("Access"), {"fields": ["languages_spoken", ("interpreter_on_request", "step_free")]}),
        (_("On the page"), {"fields": ["checked_on", "position"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_rows()

    @admin.display(description=_("still empty"))
    def still_empty(self, obj):
        return get_text_list(lacks(obj), _("and")) or _("nothing")

    def changelist_view(self, request, extra_context=None):
        more = {"unfinished": self._unfinished(request)}
        return super().changelist_view(request, {**more, **(extra_context or {})})

    def _unfinished(self, request) -> list[Unfinished]:
        """Of each office that somebody may edit; who sees them all has a filter for one."""
        offices = Office.objects.all()
        if not request.user.is_superuser:
            offices = offices.filter(pk__in=office_ids(request.user, self.changed_by))
        places = list(self.get_queryset(request))
        found = [
            unfinished(office, [place for place in places if place.office_id == office.pk])
            for office in offices
        ]
        return [each for each in found if each]
