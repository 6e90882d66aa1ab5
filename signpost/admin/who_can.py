from django.contrib import admin

from offices.staff.scope import OfficeAdmin
from signpost.models import WhoCan


@admin.register(WhoCan)
class WhoCanAdmin(OfficeAdmin):
    office_path = "referral__office"
    list_display = ["referral", "kind"]
    fields = ["referral", "kind"]
