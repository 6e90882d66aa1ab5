from django.contrib import admin

from offices.models import VolunteerOffer
from offices.staff.scope import OfficeAdmin


@admin.register(VolunteerOffer)
class VolunteerOfferAdmin(OfficeAdmin):
    list_display = ["title", "unit", "position"]
    search_fields = ["title"]
    fields = ["office", "unit", "title", "text", "position"]
