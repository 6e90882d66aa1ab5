"""Accounts and who works for which office: the operators' business alone."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from offices.models import Membership, User
from offices.staff.pressed_twice.pages import PressedOnce
from offices.staff.scope import OperatorScope
from website.admin.folded_search import FoldedSearch
from website.many_rows.chosen import FewEnoughChosen
from website.many_rows.rows import LimitedRows
from website.two_editors.admin import ManyEditors
from website.two_editors.form import MergedForm
from website.two_editors.rows import MergedRows

# What somebody may do follows from memberships, so groups would be a second truth.
admin.site.unregister(Group)


class Memberships(LimitedRows, OperatorScope, admin.TabularInline):
    model = Membership
    extra = 0
    form = MergedForm
    formset = MergedRows

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A table has no labels: each field says its name."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field


class AccountForm(MergedForm, UserChangeForm):
    pass


@admin.register(User)
class StaffAdmin(PressedOnce, FewEnoughChosen, OperatorScope, ManyEditors, FoldedSearch, UserAdmin):
    form = AccountForm
    list_display = ["username", "first_name", "last_name", "email", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_superuser", "memberships__office"]
    filter_horizontal = []
    inlines = [Memberships]
    # Nobody types when somebody was here.
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Rights"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
