"""The list of rows says which of them have a working copy."""

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.utils.html import format_html
from django.utils.translation import pgettext_lazy

from drafts.models import WorkingCopy
from website.formats.in_words import time_today


class ListsWorkingCopies:
    """For a ModelAdmin with working copies (drafts/admin/pages.py)."""

    def get_list_display(self, request):
        columns = list(super().get_list_display(request))
        found = self._copies_by_row(request)
        return [*columns, self._column(found)] if found else columns

    def _copies_by_row(self, request) -> dict[str, WorkingCopy]:
        """Django asks for the columns several times; the rows are asked for once."""
        if not self.has_working_copies:
            return {}
        if not hasattr(request, "copies_by_row"):
            kind = ContentType.objects.get_for_model(self.model)
            copies = WorkingCopy.objects.filter(content_type=kind).defer("sent", "before")
            request.copies_by_row = self._of_own_rows(request, {each.object_id: each for each in copies})
        return request.copies_by_row

    def _of_own_rows(self, request, copies: dict[str, WorkingCopy]) -> dict[str, WorkingCopy]:
        """A column without any would tell that somebody works at something in another office."""
        if not copies:
            return {}
        own = self.get_queryset(request).filter(pk__in=copies).order_by().values_list("pk", flat=True)
        return {key: copies[key] for key in map(str, own)}

    def _column(self, found: dict[str, WorkingCopy]):
        @admin.display(description=pgettext_lazy("column", "working copy"))
        def its_working_copy(row):
            copy = found.get(str(row.pk))
            if copy is None:
                return "–"
            return format_html(
                '<a href="{}">{}</a>', self.address_of_part(row.pk, copy.part), time_today(copy.saved_at)
            )

        return its_working_copy
