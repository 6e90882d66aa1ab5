from django.contrib import admin

from offices.in_texts.admin import ShowsWhereUsed
from offices.models import Document
from offices.staff.scope import OfficeAdmin


@admin.register(Document)
class DocumentAdmin(ShowsWhereUsed, OfficeAdmin):
    part_of_office = "texts"
    list_display = ["title", "kind", "language", "accessible", "position"]
    list_filter = ["kind", "accessible"]
    search_fields = ["title"]
    fields = ["office", "kind", "title", "file", ("language", "pages"), "accessible", "position"]
