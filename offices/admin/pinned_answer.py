from django.contrib import admin

from offices.models import PinnedAnswer
from offices.staff.scope import OfficeAdmin


@admin.register(PinnedAnswer)
class PinnedAnswerAdmin(OfficeAdmin):
    part_of_office = "texts"
    list_display = ["title", "words"]
    search_fields = ["title", "words", "text"]
    fields = ["office", "words", "title", "text", "url"]
