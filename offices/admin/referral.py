from django.contrib import admin

from offices.models import Referral
from offices.staff.scope import OfficeAdmin


@admin.register(Referral)
class ReferralAdmin(OfficeAdmin):
    list_display = ["cannot", "who_can", "position"]
    search_fields = ["cannot", "who_can"]
    fields = ["office", "cannot", "who_can", "url", "position"]
