"""What was typed into a page whose row is gone, or is not theirs to change any more, is not lost."""

import re
from dataclasses import dataclass

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

# Sent by nobody: it keeps the form from being saved before it was seen.
GONE = "row_is_gone"
_ROW = re.compile(r"(?P<prefix>\w+)-(?P<number>\d+)-(?P<field>\w+)")


@dataclass(frozen=True)
class Typed:
    label: str
    text: str
    language: str = ""

    @property
    def lines(self) -> int:
        return min(12, 1 + self.text.count("\n") + len(self.text) // 80)


def page(model_admin, request, status: int):
    """The form for a new row, filled in, for who may add one. For others the texts, to copy them."""
    if model_admin.has_add_permission(request) and _is_same_form(model_admin, request):
        request.POST = _as_new(request.POST)
        response = model_admin.changeform_view(request, None, reverse(_address(model_admin)))
    else:
        response = _texts(model_admin, request)
    response.status_code = status
    return response


def _address(model_admin) -> str:
    return f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_add"


def _is_same_form(model_admin, request) -> bool:
    """Some rows begin otherwise, such as a member of a jury with an invitation."""
    begun = model_admin.get_form(request, None, change=False).base_fields.keys()
    return begun >= model_admin.get_form(request, None, change=True).base_fields.keys()


def _as_new(sent):
    """What was sent, with its rows as new ones."""
    copy = sent.copy()
    for name in sent:
        if name.endswith("-INITIAL_FORMS"):
            copy[name] = "0"
        elif (row := _ROW.fullmatch(name)) and row["field"] == "id":
            copy[name] = ""
    copy[GONE] = "yes"
    return copy


def _texts(model_admin, request) -> TemplateResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("This is not here any more"),
        "opts": model_admin.opts,
        "media": model_admin.media,
        "typed": list(_typed(model_admin, request)),
    }
    return TemplateResponse(request, "admin/two_editors/last_copy.html", context)


def _typed(model_admin, request):
    form = model_admin.get_form(request, None, change=False)
    rows = {
        formset.get_default_prefix(): (inline, formset.form)
        for formset, inline in model_admin.get_formsets_with_inlines(request)
    }
    for name in request.POST:
        text = ", ".join(request.POST.getlist(name)).strip()
        row = _ROW.fullmatch(name)
        if text and name in form.base_fields:
            yield _one(form.base_fields[name], text)
        elif text and row and row["prefix"] in rows:
            inline, form_of_row = rows[row["prefix"]]
            if row["field"] in form_of_row.base_fields:
                place = f"{capfirst(inline.opts.verbose_name)} {int(row['number']) + 1}, "
                yield _one(form_of_row.base_fields[row["field"]], text, place)


def _one(field, text: str, place: str = "") -> Typed:
    words = {str(value): str(label) for value, label in getattr(field, "choices", None) or []}
    return Typed(f"{place}{capfirst(field.label)}", words.get(text, text), field.widget.attrs.get("lang", ""))
