from django.contrib import admin

from offices.models import Duty, Unit
from offices.staff import OfficeAdmin
from offices.staff_rows import OfficeRows


class Duties(OfficeRows):
    model = Duty
    office_path = "unit__office"
    fields = ["text", "position"]


@admin.register(Unit)
class UnitAdmin(OfficeAdmin):
    list_display = ["name", "summary", "position"]
    search_fields = ["name"]
    fields = ["office", "name", "need", "summary", "introduction", "duties_lead_in", ("slug", "position")]
    prepopulated_fields = {"slug": ["name_de"]}
    inlines = [Duties]
