from django.contrib import admin

from offices.models import FundingProgramme
from offices.staff.scope import OfficeAdmin


@admin.register(FundingProgramme)
class FundingProgrammeAdmin(OfficeAdmin):
    list_display = ["name", "institution", "relation", "position"]
    list_filter = ["relation"]
    search_fields = ["name", "institution"]
    fields = [
        "office",
        "relation",
        "name",
        "institution",
        "remark",
        "obligatory_sentence",
        "url",
        "logo",
        "position",
    ]
