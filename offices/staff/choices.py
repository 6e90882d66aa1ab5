"""What can be chosen in the relations of a form: rows of offices whose rows the same person changes."""

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models

from offices.models import Office
from offices.staff.roles import office_ids
from website.kept_uploads.widget import KeptFileInput, gone_sentence


def office_of(row) -> Office | None:
    """The office a row of any model in the admin belongs to."""
    if not isinstance(row, models.Model) or not admin.site.is_registered(type(row)):
        return None
    model_admin = admin.site.get_model_admin(type(row))
    return model_admin.office_of(row) if isinstance(model_admin, OwnChoices) else None


class OwnChoices:
    """Below OfficeScope (scope.py), which says whose rows they are."""

    def get_field_queryset(self, db, db_field, request):
        """What can be chosen in a relation: rows of offices that somebody may edit, or nothing."""
        model = db_field.remote_field.model
        choices = super().get_field_queryset(db, db_field, request)
        if choices is None:
            choices = model._default_manager.using(db)
        if request.user.is_superuser:
            return choices
        other = admin.site.get_model_admin(model) if admin.site.is_registered(model) else None
        if not isinstance(other, OwnChoices):
            return choices.none()
        return other.own(choices, request, self.changed_by & other.visible_to)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A relation is a plain choice, without the small links that open more windows."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        if field:
            # A form tells by itself what it was opened upon (website/two_editors/). Django's hidden field for
            # that would have a help text that nobody sees.
            field.show_hidden_initial = False
        if field and isinstance(field.widget, KeptFileInput):
            field.widget.belongs_to(request)
            field.error_messages["invalid"] = gone_sentence()
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Who edits several offices sees of which a unit is."""
        if db_field.remote_field.model is Office:
            kwargs |= self._choice_of_office(db_field, request)
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field and (request.user.is_superuser or len(office_ids(request.user, self.changed_by)) > 1):
            field.label_from_instance = lambda row: f"{office_of(row)}: {row}"
        return field

    def _choice_of_office(self, db_field, request) -> dict:
        """Who edits one office need not choose it."""
        if request.user.is_superuser:
            return {"empty_label": self.no_office} if self.no_office else {}
        ids = office_ids(request.user, self.changed_by)
        only = {"empty_label": None, "initial": next(iter(ids), None)} if len(ids) < 2 else {}
        if self.no_office:
            return {"required": True, "help_text": "", **only}
        return {} if db_field.blank else only
