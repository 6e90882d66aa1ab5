"""What the search of the site knows beside the pages: for the staff of all offices alike."""

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from offices.staff.kept_history import SiteHistory
from offices.staff.pressed_twice.pages import PressedOnce
from offices.staff.roles import EDITORS, office_ids
from offices.staff.scope import OperatorScope
from search.models import MissedSearch, Synonym
from website.admin.folded_search import FoldedSearch
from website.many_rows.chosen import FewEnoughChosen
from website.two_editors.admin import ManyEditors
from website.two_editors.form import MergedForm


class AllStaffScope(OperatorScope):
    """What belongs to all offices alike: their staff look at it, their editors change it."""

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser or bool(office_ids(request.user))

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser or bool(office_ids(request.user, EDITORS))

    has_add_permission = has_delete_permission = has_change_permission

    def has_module_permission(self, request):
        return self.has_view_permission(request)


@admin.register(Synonym)
class SynonymAdmin(
    PressedOnce, FewEnoughChosen, ManyEditors, SiteHistory, AllStaffScope, FoldedSearch, admin.ModelAdmin
):
    list_display = ["__str__"]
    search_fields = ["words"]
    fields = ["words"]
    form = MergedForm


@admin.register(MissedSearch)
class MissedSearchAdmin(PressedOnce, FewEnoughChosen, AllStaffScope, FoldedSearch, admin.ModelAdmin):
    """To look at: what people have looked for in vain, each once, and how often. Nobody knows who it was."""

    list_display = ["words", "how_often"]
    list_display_links = None
    search_fields = ["words"]

    def has_add_permission(self, request, obj=None):
        return False

    has_change_permission = has_delete_permission = has_add_permission

    def get_queryset(self, request):
        """One row of each, and none that were too few to be shown."""
        often = MissedSearch.objects.often().filter(words=OuterRef("words")).values("words")
        before = MissedSearch.objects.filter(words=OuterRef("words"), pk__lt=OuterRef("pk"))
        rows = super().get_queryset(request).filter(Exists(often)).exclude(Exists(before))
        return rows.annotate(times=MissedSearch.objects.times_of(OuterRef("words"))).order_by(
            "-times", "words"
        )

    @admin.display(description=_("how often"))
    def how_often(self, row):
        return row.times
