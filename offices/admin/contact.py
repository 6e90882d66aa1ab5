from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from offices.in_texts.admin import ShowsWhereUsed
from offices.models import Contact
from offices.staff.scope import OfficeAdmin
from website.formats.phone import to_national


@admin.register(Contact)
class ContactAdmin(ShowsWhereUsed, OfficeAdmin):
    part_of_office = "where"
    list_display = ["__str__", "function", "its_phone", "email", "position"]
    search_fields = ["name", "function", "email"]
    fields = ["office", "unit", "name", "function", "purpose", ("phone", "email"), "need", "position"]

    @admin.display(description=_("phone"), ordering="phone")
    def its_phone(self, contact):
        return to_national(contact.phone) if contact.phone else "–"
