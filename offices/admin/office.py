from django.contrib import admin, messages
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from offices.admin.door.opening import OpensTheDoor
from offices.admin.door.own_drawing import OwnDrawing
from offices.admin.door.taken import MarksTaken
from offices.closing.admin_page import closed_page
from offices.models import Address, ConsultationException, ConsultationHour, Office, ServedPlace
from offices.staff.history import note
from offices.staff.rows import OfficeTable
from offices.staff.scope import OfficeAdmin


class Addresses(OfficeTable):
    model = Address
    fields = ["kind", "street", "post_box", "postcode", "town"]
    max_num = len(Address.Kind)


class ConsultationHours(OfficeTable):
    model = ConsultationHour
    fields = ["week_of_month", "weekday", "opens", "closes"]


class ConsultationExceptions(OfficeTable):
    model = ConsultationException
    max_num = 300
    fields = ["first_day", "last_day", "every_year", "opens", "closes", "reason"]

    def get_queryset(self, request):
        """Those of a unit have no hours, and a page of their own (offices/closing/admin_page.py)."""
        return super().get_queryset(request).filter(unit=None)


class ServedPlaces(OfficeTable):
    model = ServedPlace
    max_num = 300
    fields = ["name", "part_of", "postcodes", "other_names", "is_named_in_directory", "confirmed_on"]

    def get_formset(self, request, obj=None, **kwargs):
        """What staff enter themselves they have confirmed by that."""
        formset = super().get_formset(request, obj, **kwargs)
        if "confirmed_on" in formset.form.base_fields:
            formset.form.base_fields["confirmed_on"].initial = timezone.localdate
        return formset


@admin.register(Office)
class OfficePageAdmin(OpensTheDoor, OwnDrawing, MarksTaken, OfficeAdmin):
    """The office itself and its short tables. What has longer texts has lists of its own, linked on top."""

    office_path = ""
    list_display = ["place", "name", "is_public", "checked_on"]
    search_fields = ["place", "name"]
    inlines = [Addresses, ConsultationHours, ConsultationExceptions, ServedPlaces]
    actions = ["confirm_places"]
    # Addresses are linked from elsewhere, and the order concerns all offices.
    operators_fields = ["slug", "position"]
    fieldsets = [
        (_("Office"), {"fields": ["name", "short_name", "place_in_organisation", "team", "further_role"]}),
        (_("Municipality"), {"fields": ["place", "municipality", ("municipality_kind", "state")]}),
        (
            _("What the office does"),
            {
                "fields": [
                    "welcome",
                    "mission",
                    "among_others",
                    "remit_note",
                    "target_groups",
                    "partners",
                    "funding_note",
                ]
            },
        ),
        (
            _("Ways to the office"),
            {
                "fields": [
                    "languages_spoken",
                    "how_to_get_there",
                    ("interpreter_on_request", "step_free"),
                    "answer_time",
                ]
            },
        ),
        (_("How people can come"), {"fields": ["by_arrangement", "phone_first", "switchboard"]}),
        (
            _("This page"),
            {"fields": ["checked_on", ("hue", "drawing"), "own_drawing_link", ("slug", "position")]},
        ),
    ]

    def get_urls(self):
        closed = self.admin_site.admin_view(closed_page)
        return [path("closed/", closed, name="offices_office_closed"), *super().get_urls()]

    def has_add_permission(self, request, obj=None):
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser

    def get_readonly_fields(self, request, obj=None):
        to_read = super().get_readonly_fields(request, obj)
        return to_read if request.user.is_superuser else [*to_read, *self.operators_fields]

    @admin.action(description=_("Confirm all places served"), permissions=["change"])
    def confirm_places(self, request, queryset):
        """As of today, where nobody has said so before. Readers of an office confirm nothing for it."""
        count = 0
        for office in self.own_to_change(queryset, request):
            if confirmed := office.served_places.unconfirmed().update(confirmed_on=timezone.localdate()):
                note(request.user, office, gettext_noop("Confirmed places: %(count)s."), count=confirmed)
                count += confirmed
        sentence = ngettext("%(count)s place is confirmed.", "%(count)s places are confirmed.", count)
        self.message_user(request, sentence % {"count": count}, messages.SUCCESS)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["more_rows"] = self._more_rows(request, obj) if obj else []
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _more_rows(self, request, office):
        """Links to the lists of everything else that makes this office, with how many rows there are."""
        for model, model_admin in self.admin_site._registry.items():
            if (
                isinstance(model_admin, OfficeAdmin)
                and model is not Office
                and self.may(request, office, model_admin.visible_to)
            ):
                address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
                path = model_admin.office_path
                yield {
                    "name": capfirst(model._meta.verbose_name_plural),
                    "count": model_admin.get_queryset(request).filter(**{path: office}).count(),
                    "address": f"{address}?{path}__id__exact={office.pk}",
                }
