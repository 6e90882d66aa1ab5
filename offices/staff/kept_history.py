"""Who of the staff sees which part of the history, and restores what (history/pages/admin.py)."""

from history.pages.admin import WithHistory
from offices.staff.history import in_words, note
from offices.staff.roles import office_ids


class SiteHistory(WithHistory):
    """For a ModelAdmin whose rows belong to the whole site: who sees the page sees its history."""

    def decision_in_words(self, entry) -> str:
        return in_words(entry.change_message)

    def say_in_log(self, request, row, sentence: str, **facts) -> None:
        note(request.user, row, sentence, **facts)


class OfficeHistory(SiteHistory):
    """Above OfficeScope (scope.py). What was another office's is nobody's business here."""

    def steps_seen(self, request, steps):
        if request.user.is_superuser:
            return steps
        return steps.filter(owner__in=office_ids(request.user, self.visible_to))

    def names_hidden(self, request, row):
        return frozenset(
            name for name, roles in self.fields_visible_to.items() if not self.may(request, row, roles)
        )

    def names_to_restore(self, request, row, model):
        """Who translates restores texts in one language."""
        if self.may_change(request, row):
            return None
        if not self.names_to_translate(request, row):
            return frozenset()
        languages = self._languages(request, row)
        return frozenset(
            field.name
            for field in model._meta.fields
            if hasattr(field, "translated_field") and field.language in languages
        )

    def names_to_leave(self, request, row):
        """What nobody in this role changes in the form."""
        return frozenset(name for name in self.get_readonly_fields(request, row) if isinstance(name, str))

    def may_recover(self, request, step):
        if not self.has_add_permission(request):
            return False
        return request.user.is_superuser or step.owner in office_ids(request.user, self.changed_by)

    def sees_table(self, request, office, other) -> bool:
        """Whether somebody sees the rows of this office in another table."""
        if request.user.is_superuser:
            return True
        return isinstance(other, OfficeHistory) and office.pk in office_ids(request.user, other.visible_to)

    def names_hidden_in(self, request, office, other) -> frozenset[str]:
        if request.user.is_superuser:
            return frozenset()
        return frozenset(
            name
            for name, roles in getattr(other, "fields_visible_to", {}).items()
            if office.pk not in office_ids(request.user, roles)
        )
