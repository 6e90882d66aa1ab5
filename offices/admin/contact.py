from django.contrib import admin

from offices.models import Contact
from offices.staff import OfficeAdmin


@admin.register(Contact)
class ContactAdmin(OfficeAdmin):
    list_display = ["__str__", "function", "phone", "email", "position"]
    search_fields = ["name", "function", "email"]
    fields = ["office", "unit", "name", "function", "purpose", ("phone", "email"), "position"]
