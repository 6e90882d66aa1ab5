"""The forms of a page of the admin, made without a request for it: what stands there, what was changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.forms import FileInput
from django.http import HttpRequest

from drafts.admin.drawing import DrawnForm, all_forms
from drafts.merging import PK, Fields, Parted, Rows, take_apart
from drafts.sent import Sent, as_data
from drafts.trying.request import RequestOfNobody
from website.kept_uploads.widget import KeptFileInput
from website.two_editors.form import MergedForm


@dataclass
class Forms:
    form: MergedForm
    formsets: list

    def __iter__(self) -> Iterator:
        return all_forms(self.form, self.formsets)

    @property
    def has_errors(self) -> bool:
        valid = [each.is_valid() for each in [self.form, *self.formsets]]
        self.close_files()
        return not all(valid)

    def close_files(self) -> None:
        """What was chosen was only looked at."""
        for form in self:
            for field in form.fields.values():
                if isinstance(field.widget, KeptFileInput):
                    for file in field.widget.kept_before():
                        file.close()

    def shows(self, prefix: str, name: str) -> bool:
        """Whether somebody who has this form fills in this field."""
        if not prefix:
            return _is_of(name, self.form.fields)
        rows = next((rows for rows in self.formsets if rows.prefix == prefix), None)
        return rows is not None and _is_of(name, rows.empty_form.fields)


def _is_of(name: str, fields) -> bool:
    """A day and its time are two fields of one; a file has some beside it."""
    return any(name == each or name.startswith((f"{each}_", f"{each}-")) for each in fields)


def forms_of(page, request, row, sent: Sent | None = None) -> Forms:
    """As this person has them. The row takes what is typed: it is nobody else's."""
    asked: Any = RequestOfNobody(request.user, request.path, {}, as_data({}))
    asked.method = "GET"
    if request.parts:
        asked.parts = request.parts
    if sent is not None:
        asked.drawn = DrawnForm(sent)
    form = page.get_form(asked, row, change=True)(instance=row)
    formsets, _inlines = page._create_formsets(asked, form.instance, change=True)
    return Forms(form, formsets)


def with_every_field(request) -> HttpRequest:
    """The same request from somebody who may change everything."""
    asked: Any = HttpRequest()
    asked.path, asked.parts = request.path, request.parts
    asked.user = get_user_model()(is_superuser=True, is_staff=True)
    return asked


def as_shown(forms: Forms) -> Sent:
    """What a browser sends of forms in which nobody has typed anything."""
    fields = [
        field for form in [*forms, *(rows.management_form for rows in forms.formsets)] for field in form
    ]
    sent: Sent = {}
    for field in fields:
        if not isinstance(field.field.widget, FileInput):
            context = field.field.widget.get_context(field.html_name, field.value(), {"id": field.auto_id})
            for name, value in _sent_by(context["widget"]):
                sent.setdefault(name, []).append(value)
    return sent


def _sent_by(widget: dict) -> Iterator[tuple[str, str]]:
    if "optgroups" in widget:
        options = [each for _name, group, _index in widget["optgroups"] for each in group]
        yield from ((widget["name"], str(each["value"])) for each in options if each["selected"])
    elif "subwidgets" in widget:
        for each in widget["subwidgets"]:
            yield from _sent_by(each)
    elif widget.get("type") != "checkbox":
        yield widget["name"], "" if widget["value"] is None else str(widget["value"])
    elif widget["attrs"].get("checked"):
        yield widget["name"], str(widget["value"] or "on")


def untouched(forms: Forms, sent: Sent) -> Parted:
    """Of what was sent the part in which nothing was changed, for all the form knows."""
    parted = take_apart(sent)
    rows = {prefix: Rows() for prefix in parted.rows}
    found = Parted({}, rows, parted.counts)
    for form in forms:
        prefix = (form.prefix or "").rpartition("-")[0]
        if not prefix:
            found.fields = _left(form, parted.fields)
        elif (pk := str(form.instance.pk or "")) and pk in parted.rows.get(prefix, Rows()).stored:
            rows[prefix].stored[pk] = _left(form, parted.rows[prefix].stored[pk])
    forms.close_files()
    return found


def _left(form, sent: Fields) -> Fields:
    form.errors  # noqa: B018  merges
    names = {name for name in form.fields if name != PK and _is_left(form, name)}
    shown = {name for name in sent if _is_of(name, names)}
    return {**dict.fromkeys(names), **{name: sent[name] for name in shown}}


def _is_left(form, name: str) -> bool:
    if not getattr(form, "is_stored", False):
        return False
    if name not in form.merged_names():
        return not form[name]._has_changed()
    return name in form.left_as_stored or name in form.mine and form.state.is_like(name, form.mine[name])


def touched(forms: Forms, sent: Sent) -> set[tuple[str, str]]:
    """Prefix and name of each field in which something was changed, or that is of a new row."""
    parted, left = take_apart(sent), untouched(forms, sent)
    found = {
        ("", name) for name in parted.fields if name not in left.fields and _is_of(name, forms.form.fields)
    }
    for prefix, rows in parted.rows.items():
        for pk, row in rows.stored.items():
            same = left.rows[prefix].stored.get(pk, {})
            found |= {(prefix, name) for name in row if name not in same}
        found |= {(prefix, name) for row in rows.new for name in row}
    return {(prefix, name) for prefix, name in found if name not in {PK, "loaded_state"}}
