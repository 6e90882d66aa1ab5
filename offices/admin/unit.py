from django.contrib import admin

from offices.in_texts.admin import ShowsWhereUsed
from offices.models import Duty, Unit
from offices.staff.one_office import OneOfficeForm
from offices.staff.rows import OfficeRows
from offices.staff.scope import OfficeAdmin
from website.addresses.slug_from_title import SlugFromTitle


class UnitForm(SlugFromTitle, OneOfficeForm):
    title = "name_de"
    slug_without_title = "bereich"


class Duties(OfficeRows):
    model = Duty
    office_path = "unit__office"
    fields = ["text", ("serves", "position"), "need"]


@admin.register(Unit)
class UnitAdmin(ShowsWhereUsed, OfficeAdmin):
    list_display = ["name", "summary", "position"]
    search_fields = ["name"]
    fields = ["office", "name", "need", "summary", "introduction", "duties_lead_in", ("slug", "position")]
    form = UnitForm
    inlines = [Duties]
