"""Nobody deletes what somebody else has written meanwhile, unseen.

The page that asks "Are you sure?" carries the state of all that it lists. What is there besides by the time
it is answered, or says something else, is shown first; so is everything where the page does not tell.
"""

from collections.abc import Iterable

from django.contrib.admin.actions import delete_selected
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import NestedObjects, unquote
from django.db import models, router, transaction
from django.http import QueryDict
from django.utils.text import capfirst

from . import who
from .locking import lock
from .state import StateOfForm, fingerprint

SEEN = "seen"


class Deletion:
    """These rows, and all that goes with them."""

    def __init__(self, chosen: Iterable[models.Model]):
        self.chosen = list(chosen)
        self.rows = {}
        if self.chosen:
            collector = NestedObjects(using=router.db_for_write(type(self.chosen[0])))
            collector.collect(self.chosen)
            self.rows = {_key(row): row for rows in collector.data.values() for row in rows}

    @property
    def seen(self) -> str:
        return str(StateOfForm.of({key: _content(row) for key, row in self.rows.items()}))

    def unseen(self, state: StateOfForm) -> list[models.Model]:
        """What has been added or changed since."""
        return [row for key, row in self.rows.items() if not state.is_like(key, _content(row))]

    def changes(self, state: StateOfForm, reader) -> dict:
        """For the page: who has saved something, and what is other than it was shown."""
        if not state.is_known:
            return {}
        others = [sentence for row in self.chosen for sentence in who.has_saved(row, state.opened, reader)]
        changed = [f"{capfirst(row._meta.verbose_name)}: {row}" for row in self.unseen(state)]
        return {"saved_by": list(dict.fromkeys(others)), "changed": changed}


def _key(row: models.Model) -> str:
    return fingerprint(f"{row._meta.label} {row.pk}")


def _content(row: models.Model) -> str:
    return repr([str(field.value_from_object(row)) for field in row._meta.concrete_fields])


class SeenBeforeDeleted:
    """For a ModelAdmin with ManyEditors. Its pages: templates/admin/two_editors/deleting.html."""

    def delete_view(self, request, object_id, extra_context=None):
        with transaction.atomic(using=router.db_for_write(self.model)):
            if request.method == "POST":
                self._lock(request, unquote(object_id))
            row = self.get_object(request, unquote(object_id))
            context = {}
            if row is not None and self.has_delete_permission(request, row):
                context = _looked_at(request, [row], is_confirmed=request.method == "POST")
            return super().delete_view(request, object_id, {**(extra_context or {}), **context})

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "delete_selected" in actions:
            _function, *words = actions["delete_selected"]
            actions["delete_selected"] = (_delete_selected, *words)
        return actions


def _delete_selected(model_admin, request, queryset):
    is_confirmed = bool(request.POST.get("post"))
    with transaction.atomic(using=router.db_for_write(model_admin.model)):
        if is_confirmed:
            lock(model_admin.model, pk__in=list(queryset.values_list("pk", flat=True)))
        context = _looked_at(request, queryset.all(), is_confirmed)
        response = delete_selected(model_admin, request, queryset)
        if response:
            response.context_data.update(context)
        return response


def _looked_at(request, rows, is_confirmed: bool) -> dict:
    """What the page needs. The answer to another question than that of now is none: it is asked anew."""
    deletion = Deletion(rows)
    context = {"seen": deletion.seen}
    if is_confirmed:
        state = StateOfForm.read(request.POST.get(SEEN))
        if deletion.unseen(state):
            context |= {"asked_anew": True, **deletion.changes(state, request.user)}
            request.POST = _without_answer(request.POST)
    return context


def _without_answer(sent: QueryDict) -> QueryDict:
    """What was chosen in a list stays chosen."""
    kept = QueryDict(mutable=True)
    for name in ["action", ACTION_CHECKBOX_NAME]:
        if name in sent:
            kept.setlist(name, sent.getlist(name))
    return kept
