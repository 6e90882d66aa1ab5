from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# The name of its parameter, and its values.
PARAMETER, BARRIER, NOT_YET = "its_file", "barrier", "not-yet"


class FileFilter(admin.SimpleListFilter):
    """By what is kept of the files; nobody opens them for a list."""

    title = _("what the file tells")
    parameter_name = PARAMETER

    def lookups(self, request, model_admin):
        return [(BARRIER, _("not everybody can read it")), (NOT_YET, _("not looked into yet"))]

    def queryset(self, request, queryset):
        with_file = queryset.exclude(file="")
        if self.value() == BARRIER:
            return with_file.filter(judged__has_barrier=True)
        if self.value() == NOT_YET:
            return with_file.filter(Q(judged__isnull=True) | Q(judged__has_barrier__isnull=True))
        return queryset
