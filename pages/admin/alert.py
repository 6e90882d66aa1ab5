from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.staff.one_office import OneOfficeForm
from offices.staff.scope import OfficeAdmin
from pages.models import Alert
from website.formats.in_words import date_and_time
from website.publishing.pages import Publishes, Standing
from website.publishing.span import SpanForm


class AlertForm(SpanForm, OneOfficeForm):
    starts, ends = "shows_from", "shows_until"


@admin.register(Alert)
class AlertAdmin(Publishes, OfficeAdmin):
    """Announcements without an office stand on every page, and only operators make them."""

    form = AlertForm
    publishing_field = ""
    no_office = _("the whole site")
    list_display = ["text", "level", "state"]
    search_fields = ["text"]
    fields = ["publication", ("shows_from", "shows_until"), "office", "level", "text", ("url", "link_text")]

    def standing(self, obj):
        return Standing(obj.shows_from is not None, obj.shows_from, obj.shows_until)

    @admin.display(description=_("state"), ordering="shows_from")
    def state(self, obj):
        now = timezone.now()
        if obj.shows_from is None:
            return _("Draft, not shown")
        if obj.shows_from > now:
            return _("Will be shown: %(moment)s") % {"moment": date_and_time(obj.shows_from)}
        if obj.shows_until <= now:
            return _("Ended: %(moment)s") % {"moment": date_and_time(obj.shows_until)}
        return _("Shown until %(moment)s") % {"moment": date_and_time(obj.shows_until)}
