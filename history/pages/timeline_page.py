"""The history of a row, and of an office with everything that belongs to it."""

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import gettext as _

from history.models import RowVersion
from history.pages.frame import address_of, frame, page_of
from history.pages.timeline import loaded, timeline


def of_row(model_admin, request, row):
    kept = model_admin.kept_kind is not None
    steps = (
        model_admin.steps_seen(request, RowVersion.objects.of_page(row))
        if kept
        else RowVersion.objects.none()
    )
    entries = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(row, for_concrete_model=False), object_id=str(row.pk)
    )
    here = page_of(request, timeline(steps, entries))
    hidden = model_admin.names_hidden(request, row)
    happened = loaded(here.object_list, steps, lambda model: hidden, model_admin.decision_in_words)
    if kept:
        _offer(model_admin, request, row, happened)
    may_compare = sum(each.revision is not None for each in happened) > 0
    return frame(
        model_admin,
        request,
        "history",
        _("History: %(row)s") % {"row": row},
        row,
        happened=happened,
        page=here,
        may_compare=may_compare,
        compare_address=address_of(model_admin, "compare", row) if may_compare else "",
        whole_address=address_of(model_admin, "whole_history", row) if model_admin.owns_others else "",
        is_kept=kept,
    )


def _offer(model_admin, request, row, happened) -> None:
    """The way to restoring, for whom it leads anywhere."""
    may = model_admin.names_to_restore(request, row, model_admin.model)
    for each in happened:
        if each.revision is not None and (may is None or may):
            name = f"admin:{model_admin.page_name('restore')}"
            each.restore_address = reverse(name, args=[row.pk, each.revision])


def of_all(model_admin, request, row):
    """Everything that belongs to this row, of the tables that whoever asks may see there."""
    steps = seen_of_all(model_admin, request, row)
    here = page_of(request, timeline(steps, LogEntry.objects.none()))
    hidden = _hidden_by_model(model_admin, request, row)
    happened = loaded(here.object_list, steps, hidden, model_admin.decision_in_words)
    there = _still_there(happened)
    for each in happened:
        each.page_address = _address(each.page, there)
    return frame(
        model_admin,
        request,
        "history",
        _("History of the office: %(row)s") % {"row": row},
        row,
        happened=happened,
        page=here,
        is_kept=True,
        is_whole=True,
    )


def seen_of_all(model_admin, request, row):
    kinds = [
        ContentType.objects.get_for_model(model)
        for model, other in admin.site._registry.items()
        if getattr(other, "kept_kind", None) and model_admin.sees_table(request, row, other)
    ]
    return RowVersion.objects.filter(owner=row.pk, page_type__in=kinds)


def _hidden_by_model(model_admin, request, row):
    def hidden(model):
        other = admin.site._registry.get(model)
        return model_admin.names_hidden_in(request, row, other) if other else frozenset()

    return hidden


def _still_there(happened) -> set[tuple[int, str]]:
    """With one question for each model."""
    wanted: dict[ContentType, set[str]] = {}
    for each in happened:
        if each.page:
            wanted.setdefault(each.page[0], set()).add(each.page[1])
    found = set()
    for kind, keys in wanted.items():
        if model := kind.model_class():
            rows = model._base_manager.filter(pk__in=keys).values_list("pk", flat=True)
            found |= {(kind.pk, str(pk)) for pk in rows}
    return found


def _address(page, there: set[tuple[int, str]]) -> str:
    if page is None or (page[0].pk, page[1]) not in there:
        return ""
    return reverse(f"admin:{page[0].app_label}_{page[0].model}_history", args=[page[1]])
