"""What a ModelAdmin gets whose rows are recorded: history, comparison, restoring, what was deleted."""

from django.conf import settings
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.urls import path, reverse

from history.declarations import Recorded, recorded_of
from history.models import RowVersion
from history.pages import compare, deleted, timeline_page
from history.pages import restore as restoring
from history.recording.block import recording


class WithHistory:
    """Who may see what is said by its methods, which a class that knows roles and offices writes anew."""

    # Whether other rows belong to a row of this: then it has a page with the history of all of them.
    owns_others = False

    @property
    def kept_kind(self) -> Recorded | None:
        return recorded_of(self.model)

    def steps_seen(self, request, steps: QuerySet[RowVersion]) -> QuerySet[RowVersion]:
        """Without those of other offices."""
        return steps

    def names_hidden(self, request, row) -> frozenset[str]:
        return frozenset()

    def names_to_restore(self, request, row, model) -> frozenset[str] | None:
        """The fields somebody may restore; None for all of them and rows that come and go."""
        return None if self.has_change_permission(request, row) else frozenset()

    def names_to_leave(self, request, row) -> frozenset[str]:
        """The fields of the row that a restore does not touch, whoever asks for it."""
        return frozenset()

    def may_recover(self, request, step: RowVersion) -> bool:
        return self.has_add_permission(request)

    def decision_in_words(self, entry) -> str:
        return ""

    def say_in_log(self, request, row, sentence: str, **facts) -> None:
        """sentence: marked with gettext_noop()."""
        self.log_change(request, row, sentence % facts)

    def page_row(self, request, object_id):
        """The row of an address: 404 where it is not there for whoever asks."""
        row = self.get_object(request, unquote(str(object_id)))
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        return row

    def get_urls(self):
        if self.kept_kind is None or self.kept_kind.of:
            return super().get_urls()
        pages = [
            path("deleted/", self._door(self.deleted_view), name=self.page_name("deleted")),
            path("deleted/<int:step>/", self._door(self.recover_view), name=self.page_name("recover")),
            path(
                "<path:object_id>/history/compare/",
                self._door(self.compare_view),
                name=self.page_name("compare"),
            ),
            path(
                "<path:object_id>/history/<int:revision>/restore/",
                self._door(self.restore_view),
                name=self.page_name("restore"),
            ),
        ]
        if self.owns_others:
            pages += [
                path(
                    "<path:object_id>/history/all/",
                    self._door(self.whole_history_view),
                    name=self.page_name("whole_history"),
                ),
                path(
                    "<path:object_id>/history/deleted/",
                    self._door(self.whole_deleted_view),
                    name=self.page_name("whole_deleted"),
                ),
            ]
        return [*pages, *super().get_urls()]

    def page_name(self, page: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"

    @property
    def recovered_for(self) -> int:
        """Days; none for what is not recorded."""
        return settings.HISTORY_DELETED_DAYS if self.kept_kind else 0

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """All rows of the page are read at once before they are saved, where two_editors/ has locked them."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        # A form that is carried out at a moment comes by no door of the admin.
        with recording(request.user) as begun:
            if object_id and (row := self.get_object(request, unquote(object_id))):
                rows = [inline.model for inline in self.get_inline_instances(request, row)]
                begun.note_page(row, [each for model in rows if (each := recorded_of(model))])
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        context = {**(extra_context or {}), "recovered_for": self.recovered_for}
        return super().delete_view(request, object_id, context)

    def response_action(self, request, queryset):
        response = super().response_action(request, queryset)
        if hasattr(response, "context_data"):
            response.context_data["recovered_for"] = self.recovered_for
        return response

    def changelist_view(self, request, extra_context=None):
        if self.kept_kind is None:
            return super().changelist_view(request, extra_context)
        address = reverse(f"admin:{self.page_name('deleted')}")
        return super().changelist_view(request, {**(extra_context or {}), "deleted_address": address})

    def _door(self, view):
        return self.admin_site.admin_view(view)

    def history_view(self, request, object_id, extra_context=None):
        return timeline_page.of_row(self, request, self.page_row(request, object_id))

    def whole_history_view(self, request, object_id):
        return timeline_page.of_all(self, request, self.page_row(request, object_id))

    def compare_view(self, request, object_id):
        return compare.page(self, request, self.page_row(request, object_id))

    def restore_view(self, request, object_id, revision: int):
        return restoring.page(self, request, self.page_row(request, object_id), revision)

    def deleted_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return deleted.of_model(self, request)

    def whole_deleted_view(self, request, object_id):
        return deleted.of_all(self, request, self.page_row(request, object_id))

    def recover_view(self, request, step: int):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return deleted.recover(self, request, step)
