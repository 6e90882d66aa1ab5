from django.contrib import admin

from offices.models import InformationLink
from offices.staff.scope import OfficeAdmin


@admin.register(InformationLink)
class InformationLinkAdmin(OfficeAdmin):
    part_of_office = "texts"
    list_display = ["title", "url", "position"]
    search_fields = ["title"]
    fields = ["office", "title", "text", "url", "position"]
