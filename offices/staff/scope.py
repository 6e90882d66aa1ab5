"""Who of the staff sees and changes what in the admin: the own office, and nothing else.

Every ModelAdmin is built on one of the classes below, every inline on one of rows.py, and a test fails
when one is not. Each says to which roles its rows are visible and by which they are changed (roles.py).
Superusers are the operators and may do everything. Django's own permissions and groups mean nothing here.
"""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.db import models
from django.urls import NoReverseMatch
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from drafts.open_forms.pages import OpenForms
from offices.models import Office
from offices.proofread.facts import facts_of_office
from offices.staff.choices import OwnChoices
from offices.staff.freshness.listed import filters_for
from offices.staff.freshness.pages import ConfirmsTranslations
from offices.staff.kept_history import OfficeHistory
from offices.staff.one_office import OneOfficeForm
from offices.staff.order import Ordered
from offices.staff.pressed_twice.pages import PressedOnce
from offices.staff.roles import EDITORS, READERS, office_ids
from offices.staff.spoken_page import ReadsAloud
from offices.staff.translating import TranslatesOnly
from proofreading.page.admin import Proofread
from proofreading.text import KnownFacts
from website.admin.side_by_side import SideBySide, without
from website.kept_uploads.of_forms import forget_used_files, keep_chosen_files
from website.kept_uploads.widget import KeptFileInput
from website.many_rows.chosen import FewEnoughChosen
from website.parts.pages import PartedPages
from website.rich_text.field import show_formats
from website.two_editors.admin import ManyEditors


class OfficeScope(TranslatesOnly, OwnChoices, SideBySide):
    """What ModelAdmins and inlines have in common. office_path leads from a row to its office."""

    office_path = "office"
    visible_to = READERS
    changed_by = EDITORS
    # Fields of the page that not everybody sees who sees the row, each with the roles that do.
    fields_visible_to: dict[str, frozenset] = {}
    # What a row without an office belongs to, such as _("the whole website"): only operators may choose that.
    no_office = None
    form = OneOfficeForm
    # The browser's own date and time fields work with keyboard and screen reader. Texts begin small and grow.
    formfield_overrides = {
        models.DateField: {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})},
        models.DateTimeField: {
            "form_class": forms.DateTimeField,
            "widget": forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        },
        models.TimeField: {"widget": forms.TimeInput(format="%H:%M", attrs={"type": "time"})},
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
        models.URLField: {"assume_scheme": "https"},
        # Tick boxes can be reached with the keyboard and say what is chosen.
        models.ManyToManyField: {"widget": forms.CheckboxSelectMultiple},
        # A file need not be chosen again because something else was wrong.
        models.FileField: {"widget": KeptFileInput},
        models.ImageField: {"widget": KeptFileInput},
    }

    def office_of(self, obj):
        for hop in filter(None, self.office_path.split("__")):
            obj = getattr(obj, hop, None)
        return obj

    def may(self, request, obj, roles) -> bool:
        """Whether somebody has one of these roles in the office of this row; without a row, in any office."""
        if request.user.is_superuser:
            return True
        ids = office_ids(request.user, roles)
        return bool(ids) if obj is None else getattr(self.office_of(obj), "pk", None) in ids

    def may_see(self, request, obj=None) -> bool:
        return self.may(request, obj, self.visible_to)

    def may_change(self, request, obj=None) -> bool:
        """Everything about it. Who may change only some texts, does not: translating.py."""
        return self.may(request, obj, self.changed_by)

    def own(self, queryset, request, roles):
        """The rows of offices where somebody has one of these roles."""
        if request.user.is_superuser:
            return queryset
        lookup = f"{self.office_path}__in" if self.office_path else "pk__in"
        return queryset.filter(**{lookup: office_ids(request.user, roles)})

    def own_to_change(self, queryset, request):
        return self.own(queryset, request, self.changed_by)

    def has_view_permission(self, request, obj=None):
        return self.may_see(request, obj)

    def has_change_permission(self, request, obj=None):
        return self.may_change(request, obj) or self.may_translate(request, obj)

    def has_add_permission(self, request, obj=None):
        return self.may_change(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self.may_change(request, obj)

    def has_module_permission(self, request):
        return self.may_see(request)

    def get_queryset(self, request):
        return self.own(super().get_queryset(request), request, self.visible_to)

    def get_fieldsets(self, request, obj=None):
        hidden = {name for name, roles in self.fields_visible_to.items() if not self.may(request, obj, roles)}
        return without(super().get_fieldsets(request, obj), hidden)


class OfficeAdmin(
    OpenForms,
    PartedPages,
    PressedOnce,
    Ordered,
    FewEnoughChosen,
    ConfirmsTranslations,
    ReadsAloud,
    ManyEditors,
    OfficeHistory,
    Proofread,
    OfficeScope,
    admin.ModelAdmin,
):
    """The one base of every ModelAdmin whose rows belong to an office."""

    # The part of the office's own form that leads to the list of these rows (offices/admin/office_parts.py).
    part_of_office = ""

    def scope_of(self, obj) -> str:
        return str(getattr(self.office_of(obj), "pk", ""))

    def preview_address(self, obj) -> str:
        """Its own page, or that of its office."""
        return (obj if hasattr(obj, "get_absolute_url") else self.office_of(obj)).get_absolute_url()

    def make_visible(self, obj) -> None:
        super().make_visible(obj)
        if office := self.office_of(obj):
            Office.objects.filter(pk=office.pk, is_public=False).update(is_public=True)

    def rows_to_name(self, pks: list) -> models.QuerySet:
        rows = self.model._default_manager.filter(pk__in=pks)
        return rows.select_related(self.office_path) if self.office_path else rows

    def sees_several(self, request) -> bool:
        return request.user.is_superuser or len(office_ids(request.user)) > 1

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        return queryset.select_related(self.office_path) if self.office_path else queryset

    def lookup_allowed(self, lookup, value, request):
        return lookup == f"{self.office_path}__id__exact" or super().lookup_allowed(lookup, value, request)

    def get_ordering(self, request):
        return [*filter(None, [self.office_path]), *(self.ordering or self.opts.ordering)]

    @admin.display(description=_("office"))
    def its_office(self, obj):
        return self.office_of(obj) or self.no_office

    def facts_around(self, obj) -> KnownFacts:
        """Warned is of what does not fit the records of its office (proofreading/)."""
        return facts_of_office(self.office_of(obj) if obj else None)

    def get_list_display(self, request):
        columns = list(super().get_list_display(request))
        return [*columns, "its_office"] if self.office_path and self.sees_several(request) else columns

    def get_list_filter(self, request):
        """A filter by a relation offers only what is in the list; Django's own offers every row there is."""
        filters = list(super().get_list_filter(request))
        if self.office_path and self.sees_several(request):
            filters = [self.office_path, *filters]
        return [*(self._filter(entry) for entry in filters), *filters_for(self)]

    def _filter(self, entry):
        if not isinstance(entry, str):
            return entry
        model = self.model
        for hop in entry.split("__"):
            field = model._meta.get_field(hop)
            model = field.related_model
        return (entry, admin.RelatedOnlyFieldListFilter) if model else entry

    def get_actions(self, request):
        """Nobody changes rows with a button who may only change their texts."""
        found = super().get_actions(request)
        if self.may_change(request):
            return found
        changing = {
            name for name, (do, *_) in found.items() if "change" in getattr(do, "allowed_permissions", ())
        }
        return {name: action for name, action in found.items() if name not in changing}

    def get_object(self, request, object_id, from_field=None):
        """Who may only look sees formatted texts, not their HTML."""
        obj = super().get_object(request, object_id, from_field)
        if obj and not self.may_change(request, obj):
            show_formats(obj, besides=self.names_to_translate(request, obj))
        return obj

    def save_model(self, request, obj, form, change):
        """The last door: whatever a form let through, nobody writes into a foreign office."""
        if not (self.may_change(request, obj) or (change and self.is_translation(request, obj, form))):
            raise PermissionDenied
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        forget_used_files([form, *(row for formset in formsets for row in formset.forms)])

    def get_view_on_site_url(self, obj=None):
        """Straight to the page, if there is one. (Django's detour would tell the address of foreign rows.)"""
        office = self.office_of(obj) if obj else None
        if office and not office.is_public:
            return None
        try:
            return obj.get_absolute_url() if obj and hasattr(obj, "get_absolute_url") else None
        except NoReverseMatch:  # a form with errors shows the row with what was typed, such as no slug
            return None

    def render_change_form(self, request, context, *args, **kwargs):
        """The editor's import map is an inline script, which needs the nonce of this request's policy."""
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        keep_chosen_files([context["adminform"].form, *(row for each in formsets for row in each.forms)])
        return super().render_change_form(request, context, *args, **kwargs)


class OperatorScope:
    """What belongs to no office, or to all: only superusers get here."""

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission

    def has_module_permission(self, request):
        return request.user.is_superuser
