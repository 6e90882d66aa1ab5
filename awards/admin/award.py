from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from awards.models import Award
from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.scope import OfficeAdmin


@admin.register(Award)
class AwardAdmin(ShowsWhereUsed, OfficeAdmin):
    """The award itself. Each time it is given is an edition, in a list of its own."""

    list_display = ["title", "years"]
    search_fields = ["title"]
    fields = ["office", "title", "given_by", "slug"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("editions")

    def get_view_on_site_url(self, obj=None):
        """Only what is public has a page."""
        is_public = obj and any(edition.is_public for edition in obj.editions.all())
        return super().get_view_on_site_url(obj) if is_public else None

    @admin.display(description=_("editions"))
    def years(self, obj):
        return ", ".join(str(edition.year) for edition in obj.editions.all())
