from django.contrib import admin

from offices.staff.freshness.pages import ConfirmsTranslations
from offices.staff.kept_history import SiteHistory
from offices.staff.pressed_twice.pages import PressedOnce
from offices.staff.scope import OfficeScope, OperatorScope
from proofreading.page.admin import Proofread
from proofreading.page.beside import ProofreadField
from website.admin.side_by_side import SideBySide
from website.many_rows.chosen import FewEnoughChosen
from website.two_editors.admin import ManyEditors
from website.two_editors.form import MergedForm


class OperatorForm(MergedForm):
    bound_field_class = ProofreadField


class OperatorRecord(
    PressedOnce,
    FewEnoughChosen,
    SiteHistory,
    ConfirmsTranslations,
    OperatorScope,
    ManyEditors,
    Proofread,
    SideBySide,
    admin.ModelAdmin,
):
    """A record of the operator, of which there is one. Only superusers get here."""

    form = OperatorForm
    formfield_overrides = OfficeScope.formfield_overrides

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request) and not self.model.objects.exists()
