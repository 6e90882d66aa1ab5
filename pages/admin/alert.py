from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from offices.staff import EDITOR, OfficeAdmin, office_ids
from pages.models import Alert
from website.formats import date_and_time


@admin.register(Alert)
class AlertAdmin(OfficeAdmin):
    """Announcements without an office stand on every page, and only operators make them."""

    list_display = ["text", "level", "state"]
    search_fields = ["text"]
    fields = ["office", "level", "text", ("url", "link_text"), ("shows_from", "shows_until")]

    @admin.display(description=_("state"), ordering="shows_from")
    def state(self, obj):
        now = timezone.now()
        if obj.shows_from > now:
            return _("Will be shown: %(moment)s") % {"moment": date_and_time(obj.shows_from)}
        if obj.shows_until <= now:
            return _("Ended: %(moment)s") % {"moment": date_and_time(obj.shows_until)}
        return _("Shown until %(moment)s") % {"moment": date_and_time(obj.shows_until)}

    @admin.display(description=_("office"), empty_value=_("the whole site"))
    def its_office(self, obj):
        return obj.office

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.remote_field.model is Office:
            kwargs |= self._whole_site() if request.user.is_superuser else self._own_office(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def _whole_site(self) -> dict:
        return {"empty_label": _("the whole site")}

    def _own_office(self, request) -> dict:
        ids = office_ids(request.user, EDITOR)
        chosen = {"empty_label": None, "initial": next(iter(ids))} if len(ids) == 1 else {}
        return {"required": True, **chosen}
