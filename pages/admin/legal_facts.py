from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from offices.staff.roles import HEADS
from offices.staff.scope import OfficeAdmin
from pages.models import OfficeLegalFacts, Operator

from .operator_record import OperatorRecord
from .to_complete import ToComplete

FIELDSETS = [
    (
        _("Legal notice"),
        {
            "fields": [
                "street",
                ("postcode", "town"),
                "represented_by",
                ("phone", "email"),
                "vat_id",
                "supervisory_authority",
                "responsible_person",
                "responsible_address",
                "image_credits",
            ]
        },
    ),
    (_("Data protection"), {"fields": ["data_protection_officer", "data_protection_email"]}),
]


@admin.register(OfficeLegalFacts)
class OfficeLegalFactsAdmin(ToComplete, OfficeAdmin):
    part_of_office = "legal"
    changed_by = HEADS
    list_display = ["office", "how_much"]
    search_fields = ["represented_by", "responsible_person"]
    readonly_fields = ["to_complete"]
    fieldsets = [(None, {"fields": ["office", "to_complete"]}), *FIELDSETS]


@admin.register(Operator)
class OperatorAdmin(ToComplete, OperatorRecord):
    list_display = ["__str__", "how_much"]
    readonly_fields = ["to_complete"]
    fieldsets = [
        (None, {"fields": ["to_complete", "name", "state"]}),
        *FIELDSETS,
        (_("Servers"), {"fields": ["host", "server_log"]}),
    ]
