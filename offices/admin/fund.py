from django.contrib import admin

from offices.models import Fund
from offices.staff.scope import OfficeAdmin


@admin.register(Fund)
class FundAdmin(OfficeAdmin):
    list_display = ["name", "deadline", "position"]
    search_fields = ["name"]
    fields = ["office", "name", "description", "amount", "deadline", "how_to_apply", "url", "position"]
