from django.contrib import admin

from offices.models import Body, BodyRole
from offices.staff.rows import OfficeTable
from offices.staff.scope import OfficeAdmin


class BodyRoles(OfficeTable):
    model = BodyRole
    office_path = "body__office"
    fields = ["name", "position"]


@admin.register(Body)
class BodyAdmin(OfficeAdmin):
    part_of_office = "texts"
    list_display = ["name", "note", "position"]
    search_fields = ["name"]
    fields = ["office", "name", "note", "position"]
    inlines = [BodyRoles]
