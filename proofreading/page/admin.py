"""Pages of the admin that show beside each text what may not be right in it, and ask again as one types."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from proofreading.declarations import facts_of
from proofreading.fields import prose_of
from proofreading.links.facts import facts_of_links
from proofreading.models import Dismissed
from proofreading.page.beside import RIGHT, in_html, value_of
from proofreading.page.typed import as_typed, is_to_be_deleted
from proofreading.rows import Remark, found_in
from proofreading.text import KnownFacts

# Stands in the address for a row that is not stored yet.
NEW = "add"


class Proofread:
    """For a ModelAdmin."""

    def facts_around(self, obj: Model | None) -> KnownFacts:
        """What holds for all texts of a page, beside what its rows say."""
        return KnownFacts()

    @property
    def proofread_page(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_proofread"

    def get_urls(self):
        page = self.admin_site.admin_view(self.proofread_view)
        return [path("<path:object_id>/proofread/", page, name=self.proofread_page), *super().get_urls()]

    @method_decorator(require_POST)
    def proofread_view(self, request, object_id):
        """The warnings for what is typed now, each with the place it belongs to. Nothing is stored."""
        obj = self._row_to_proofread(request, object_id)
        is_stored = obj is not None
        form = self.get_form(request, obj, change=is_stored)(request.POST, instance=obj or self.model())
        formsets, _inlines = self._create_formsets(request, form.instance, change=is_stored)
        forms = [form, *_rows_of(formsets)]
        for each in forms:
            each.instance = as_typed(each)
        found = self._found(forms, self.facts_around(obj))
        ticked = request.POST.getlist(RIGHT)
        places = [in_html(each, name, lines, ticked) for each, name, lines in _places(forms, found)]
        return HttpResponse(render_to_string("proofreading/answer.html", {"places": places}))

    def _row_to_proofread(self, request, object_id: str) -> Model | None:
        if object_id == NEW:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not self.has_change_permission(request, obj):
            raise PermissionDenied
        return obj

    def _found(self, forms: list, around: KnownFacts) -> dict[int, list[Remark]]:
        """Of each form, by its place in the list."""
        facts = around | facts_of_links()
        for form in forms:
            facts |= facts_of(form.instance)
        rows = [form.instance for form in forms]
        right = _called_right(rows)
        return {
            place: found_in(row, facts, right[type(row)])
            for place, row in enumerate(rows)
            if prose_of(type(row))
        }

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        form = context["adminform"].form
        formsets = [each.formset for each in context["inline_admin_formsets"]]
        forms = [form, *_rows_of(formsets)]
        shown = [each for each in forms if any(prose.name in each.fields for prose in prose_of(_model(each)))]
        if shown:
            around = self.facts_around(obj)
            typed = [as_typed(each) if each.is_bound else each.instance for each in forms]
            for each, row in zip(forms, typed, strict=True):
                each.instance = row
            found = self._found(forms, around)
            for place, each in enumerate(forms):
                each.proofread = {}
                for line in found.get(place, ()):
                    each.proofread.setdefault(line.field, []).append(line)
            for formset in formsets:
                # New rows are made of an empty one.
                formset.form.proofread = {}
            key = quote(obj.pk) if obj is not None and obj.pk else NEW
            context["proofread_address"] = reverse(f"admin:{self.proofread_page}", args=[key])
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        ticked = set(request.POST.getlist(RIGHT))
        if ticked:
            Dismissed.objects.bulk_create(
                self._dismissed([form, *_rows_of(formsets)], form.instance, ticked), ignore_conflicts=True
            )

    def _dismissed(self, forms: list, obj: Model, ticked: set[str]) -> Iterator[Dismissed]:
        """Of what was ticked what is said of the texts as they are stored now."""
        stored = [form for form in forms if form.instance.pk]
        for place, lines in self._found(stored, self.facts_around(obj)).items():
            form = stored[place]
            for line in lines:
                if not line.is_right and line.field in form.fields and value_of(form, line) in ticked:
                    yield Dismissed(
                        model=form.instance._meta.label,
                        row=form.instance.pk,
                        field=line.field,
                        key=line.warning.key,
                    )


def _model(form: Any) -> type[Model]:
    return form._meta.model


def _rows_of(formsets) -> list:
    return [form for formset in formsets for form in formset.forms if not is_to_be_deleted(form)]


def _called_right(rows: list[Model]) -> dict[type[Model], set[tuple]]:
    """One question for each kind of row."""
    kinds = {type(row) for row in rows}
    return {kind: Dismissed.objects.of_rows([row for row in rows if type(row) is kind]) for kind in kinds}


def _places(forms: list, found: dict[int, list[Remark]]) -> Iterator[tuple]:
    for place, lines in found.items():
        form = forms[place]
        for name in dict.fromkeys(line.field for line in lines):
            if name in form.fields:
                yield form, name, [line for line in lines if line.field == name and not line.is_right]
