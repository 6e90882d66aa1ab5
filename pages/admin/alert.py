from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.staff.scope import OfficeAdmin
from pages.models import Alert
from website.formats.in_words import date_and_time


@admin.register(Alert)
class AlertAdmin(OfficeAdmin):
    """Announcements without an office stand on every page, and only operators make them."""

    no_office = _("the whole site")
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
