from django.contrib import admin
from django.urls import reverse

from offices.staff.scope import OfficeAdmin
from signpost.models import OwnHelp


@admin.register(OwnHelp)
class OwnHelpAdmin(OfficeAdmin):
    order_among = ["topic"]
    list_display = ["topic", "text", "duty", "unit", "position"]
    list_filter = ["topic"]
    search_fields = ["text"]
    fields = ["office", "topic", "text", "duty", "unit", "contact", "position"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("duty", "unit", "contact")

    def preview_address(self, obj):
        return reverse("signpost:office", args=[self.office_of(obj).slug])
