"""The form of every row that belongs to an office: what it names belongs to the same."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import InlineForeignKeyField
from django.utils.translation import gettext_lazy as _

from offices.staff.choices import office_of
from proofreading.page.beside import ProofreadField
from website.many_rows.constraints import few_questions
from website.parts.form import FormOfPart
from website.two_editors.form import MergedForm


class OneOfficeForm(FormOfPart, MergedForm):
    """Refuses a row that hangs on rows of two offices, such as a contact in Jena at a unit of Gera."""

    bound_field_class = ProofreadField

    def clean(self):
        cleaned = super().clean()
        own = None if self.names_office else office_of(self.instance)
        for name, value in list(self.cleaned_data.items()):
            rows = value if isinstance(value, models.QuerySet) else [value]
            # A list: an office that is only being added has no key, and cannot be put into a set.
            offices = [office for row in rows if (office := office_of(row))]
            own = own or next(iter(offices), None)
            if any(office != own for office in offices):
                self.add_error(name, _("This belongs to another office."))
        if "office" in self.fields and self.instance.pk and "office" not in self.errors:
            self._refuse_to_leave_rows_behind()
        return cleaned

    @property
    def names_office(self) -> bool:
        """Whether the form itself says whose row this is; on another part of a long form it does not."""
        if not self.instance.pk or not admin.site.is_registered(type(self.instance)):
            return True
        way = getattr(admin.site.get_model_admin(type(self.instance)), "office_path", "")
        return not way or way.split("__")[0] in self.fields

    def _refuse_to_leave_rows_behind(self) -> None:
        """What a row names on its other parts stays in the office it is of."""
        own = self.cleaned_data.get("office")
        if own is None or own.pk == self.instance.office_id:
            return
        elsewhere = [
            field
            for field in self.instance._meta.fields
            if field.many_to_one and field.name not in self.fields
        ]
        for field in elsewhere:
            named = getattr(self.instance, field.name)
            if (office := office_of(named)) and office != own:
                sentence = _("“%(row)s” belongs to another office. Please choose another one there first.")
                self.add_error("office", sentence % {"row": named})

    def _get_validation_exclusions(self):
        """A row that nobody has touched stands in the database as it is; on some pages there are hundreds."""
        if self.instance.pk and not self.has_changed():
            return {field.name for field in self.instance._meta.fields}
        return super()._get_validation_exclusions()

    def _post_clean(self):
        """Django passes over constraints that name the parent row of an inline; the database does not."""
        parents = {name for name, field in self.fields.items() if isinstance(field, InlineForeignKeyField)}
        with few_questions(self.instance):
            super()._post_clean()
            if parents and not self.errors:
                self._check_constraints_that_name(parents)

    def _check_constraints_that_name(self, parents: set[str]) -> None:
        """The others are checked already."""
        exclude = self._get_validation_exclusions()
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                is_check = isinstance(constraint, models.CheckConstraint)
                if is_check and not parents & constraint.condition.referenced_base_fields:
                    continue
                try:
                    constraint.validate(model, self.instance, exclude=exclude)
                except ValidationError as error:
                    self._update_errors(error)
