from django.contrib import admin
from django.urls import reverse

from offices.staff.scope import OfficeAdmin
from signpost.models import WhoCan


@admin.register(WhoCan)
class WhoCanAdmin(OfficeAdmin):
    office_path = "referral__office"
    list_display = ["referral", "kind"]
    fields = ["referral", "kind"]

    def preview_address(self, obj):
        return reverse("signpost:office", args=[self.office_of(obj).slug])
