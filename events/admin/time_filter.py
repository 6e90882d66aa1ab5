from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TimeFilter(admin.SimpleListFilter):
    """Coming, past and undated events, in the same words as everywhere else."""

    title = _("when")
    parameter_name = "when"

    def lookups(self, request, model_admin):
        return [
            ("upcoming", pgettext_lazy("events", "coming")),
            ("undated", _("date to be announced")),
            ("past", pgettext_lazy("events", "past")),
        ]

    def queryset(self, request, queryset):
        if self.value() in {"upcoming", "undated", "past"}:
            # The order is that of the list, not of the filter.
            return getattr(queryset, self.value())().order_by(*queryset.query.order_by)
        return queryset
