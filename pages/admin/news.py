from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from library.choosing.admin import ChoosesPictures
from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.one_office import OneOfficeForm
from offices.staff.scope import OfficeAdmin
from pages.models import News
from website.formats.in_words import date_and_time
from website.publishing.pages import Publishes, Standing
from website.publishing.span import SpanForm


class NewsForm(SpanForm, OneOfficeForm):
    starts, ends = "publish_at", "end_at"


@admin.register(News)
class NewsAdmin(ChoosesPictures, ShowsWhereUsed, Publishes, OfficeAdmin):
    form = NewsForm
    publishing_field = ""
    list_display = ["title", "state"]
    search_fields = ["title", "summary"]
    fields = [
        "publication",
        ("publish_at", "end_at"),
        "office",
        "title",
        "summary",
        "body",
        "picture",
        "slug",
    ]

    @admin.display(description=_("state"), ordering="publish_at")
    def state(self, obj):
        if obj.publish_at is None:
            return _("Draft, not published")
        if not obj.has_a_page:
            return _("Will be published: %(moment)s") % {"moment": date_and_time(obj.publish_at)}
        if obj.has_ended:
            return _("Ended: %(moment)s") % {"moment": date_and_time(obj.end_at)}
        return _("Published: %(moment)s") % {"moment": date_and_time(obj.publish_at)}

    def standing(self, obj):
        return Standing(obj.publish_at is not None, obj.publish_at, obj.end_at)

    def get_view_on_site_url(self, obj=None):
        """A draft has no page yet."""
        return super().get_view_on_site_url(obj) if obj and obj.has_a_page else None
