from django.contrib import admin

from offices.pressed_twice.pages import PressedOnce
from offices.staff import OfficeScope, OperatorScope
from website.many_rows.chosen import FewEnoughChosen
from website.side_by_side import SideBySide


class OperatorRecord(PressedOnce, FewEnoughChosen, OperatorScope, SideBySide, admin.ModelAdmin):
    """A record of the operator, of which there is one. Only superusers get here."""

    formfield_overrides = OfficeScope.formfield_overrides

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request) and not self.model.objects.exists()
