from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from offices.staff.scope import OfficeAdmin
from pages.models import News
from website.formats.in_words import date_and_time


@admin.register(News)
class NewsAdmin(OfficeAdmin):
    list_display = ["title", "state"]
    search_fields = ["title", "summary"]
    fields = ["office", "title", "summary", "body", ("publish_at", "end_at"), "slug"]

    @admin.display(description=_("state"), ordering="publish_at")
    def state(self, obj):
        if obj.publish_at is None:
            return _("Draft, not published")
        if not obj.has_a_page:
            return _("Will be published: %(moment)s") % {"moment": date_and_time(obj.publish_at)}
        if obj.has_ended:
            return _("Ended: %(moment)s") % {"moment": date_and_time(obj.end_at)}
        return _("Published: %(moment)s") % {"moment": date_and_time(obj.publish_at)}

    def get_view_on_site_url(self, obj=None):
        """A draft has no page yet."""
        return super().get_view_on_site_url(obj) if obj and obj.has_a_page else None
