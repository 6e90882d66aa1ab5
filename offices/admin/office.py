from django.contrib import admin, messages
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from history.recording.block import note_rows
from offices.admin.door.opening import OpensTheDoor
from offices.admin.door.own_drawing import OwnDrawing
from offices.admin.door.taken import MarksTaken
from offices.closing.admin_page import closed_page
from offices.in_texts.admin import ShowsWhereUsed
from offices.models import Office
from offices.staff.history import note
from offices.staff.scope import OfficeAdmin
from website.parts.part import FormPart

from .office_parts import MUNICIPALITY, PARTS


@admin.register(Office)
class OfficePageAdmin(ShowsWhereUsed, OpensTheDoor, OwnDrawing, MarksTaken, OfficeAdmin):
    """The office itself and its short tables. What has longer texts has lists of its own."""

    office_path = ""
    owns_others = True
    list_display = ["place", "name", "is_public", "checked_on"]
    search_fields = ["place", "name"]
    actions = ["confirm_places"]
    parts = PARTS
    when_adding = MUNICIPALITY
    # Addresses are linked from elsewhere, and the order concerns all offices.
    operators_fields = ["slug", "position"]

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
            note_rows(office.served_places.unconfirmed())
            if confirmed := office.served_places.unconfirmed().update(confirmed_on=timezone.localdate()):
                note(request.user, office, gettext_noop("Confirmed places: %(count)s."), count=confirmed)
                count += confirmed
        sentence = ngettext("%(count)s place is confirmed.", "%(count)s places are confirmed.", count)
        self.message_user(request, sentence % {"count": count}, messages.SUCCESS)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["more_rows"] = list(self._more_rows(request, obj)) if obj else []
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _more_rows(self, request, office):
        """Links to the lists of everything else that belongs to this part, with how many rows there are."""
        here = self.parts_of(request)[0]
        for model, model_admin in self.admin_site._registry.items():
            if (
                isinstance(model_admin, OfficeAdmin)
                and model is not Office
                and self._part_of(model_admin) == here
                and self.may(request, office, model_admin.visible_to)
            ):
                address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
                path = model_admin.office_path
                yield {
                    "name": capfirst(model._meta.verbose_name_plural),
                    "count": model_admin.get_queryset(request).filter(**{path: office}).count(),
                    "address": f"{address}?{path}__id__exact={office.pk}",
                }

    def _part_of(self, model_admin) -> FormPart:
        """Where its list is looked for; what names no part is looked for on the first page."""
        return next((part for part in self.parts if part.key == model_admin.part_of_office), self.parts[0])
