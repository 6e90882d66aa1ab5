"""Rows on the page of another row in the admin: who sees and changes them (offices/staff/scope.py)."""

from django import forms
from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from offices.staff.last_place import has_position, next_position
from offices.staff.scope import OfficeScope
from website.many_rows.rows import LimitedRows
from website.rich_text.field import show_formats
from website.two_editors.rows import MergedRows


class OfficeFormSet(MergedRows):
    # Whoever may only look sees formatted texts, not their HTML.
    is_to_read = False
    # Those of them that can be changed nevertheless.
    names_to_translate: frozenset[str] = frozenset()

    def get_queryset(self):
        rows = super().get_queryset()
        for row in rows if self.is_to_read else []:
            show_formats(row, besides=self.names_to_translate)
        return rows


class InlineScope(LimitedRows, OfficeScope):
    """Rows on the page of another row: whoever may do something there may do it to them."""

    extra = 0
    formset = OfficeFormSet

    def __init__(self, parent_model, admin_site):
        super().__init__(parent_model, admin_site)
        page = admin_site.get_model_admin(parent_model)
        self.visible_to = self.visible_to & page.visible_to
        self.changed_by = self.changed_by & page.changed_by

    def may(self, request, obj, roles):
        return self.admin_site.get_model_admin(self.parent_model).may(request, obj, roles)

    def office_to_translate(self, obj):
        return self.admin_site.get_model_admin(self.parent_model).office_of(obj)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.is_to_read = not self.may_change(request, obj)
        formset.names_to_translate = self.names_to_translate(request, obj)
        if obj and "position" in formset.form.base_fields and has_position(self.model):
            rows = self.model._default_manager.filter(**{formset.fk.name: obj})
            formset.form.base_fields["position"].initial = next_position(rows)
        return formset


class OfficeRows(InlineScope, admin.StackedInline):
    """Rows with longer texts, one below the other."""

    template = "admin/rows/stacked.html"


class TableFormSet(OfficeFormSet):
    deletion_widget = forms.CheckboxInput(attrs={"aria-label": _("Delete")})


class OfficeTable(InlineScope, admin.TabularInline):
    """Rows with short fields, as a table. Each field says its name, because a table has no labels."""

    formset = TableFormSet

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field
