"""What translators change in the admin: texts in their language, of rows that are there, and nothing else."""

from django.contrib.admin.utils import flatten_fieldsets

from offices.staff.roles import EDITORS, languages_translated


class TranslatesOnly:
    """Below OfficeScope (scope.py), which says whose rows they are. What editors change can be translated."""

    def may_translate(self, request, obj=None) -> bool:
        return bool(self.names_to_translate(request, obj))

    def names_to_translate(self, request, obj=None) -> frozenset[str]:
        """The fields somebody may change who may change no others; without a row, in any office."""
        if not self.changed_by >= EDITORS or self.may_change(request, obj):
            return frozenset()
        languages = self._languages(request, obj)
        return frozenset(
            field.name
            for field in self.model._meta.fields
            if hasattr(field, "translated_field") and field.language in languages
        )

    def _languages(self, request, obj) -> set[str]:
        if obj is None:
            return languages_translated(request.user)
        office = self.office_to_translate(obj)
        return languages_translated(request.user, office.pk) if office else set()

    def office_to_translate(self, obj):
        return self.office_of(obj)

    def is_translation(self, request, obj, form) -> bool:
        """Whether a form has changed nothing but that."""
        return set(form.changed_data) <= self.names_to_translate(request, obj)

    def get_readonly_fields(self, request, obj=None):
        to_read = super().get_readonly_fields(request, obj)
        names = self.names_to_translate(request, obj)
        if not names:
            return to_read
        return [name for name in flatten_fieldsets(self.get_fieldsets(request, obj)) if name not in names]
