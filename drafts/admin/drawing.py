"""A form of the admin that shows what is stored of it, as if it had been sent a moment ago."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from django.contrib.admin.helpers import AdminErrorList
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.html import format_html
from django.utils.translation import gettext as _

from drafts.merging import LOADED, FieldConflict
from drafts.sent import Sent, as_data
from website.two_editors.in_words import readable
from website.two_editors.state import StateOfForm


@dataclass
class DrawnForm:
    """shows_errors: whether somebody has just sent it. by: who has kept what is in conflict."""

    sent: Sent
    version: int | str = ""
    shows_errors: bool = False
    conflicts: list[FieldConflict] = field(default_factory=list)
    by: str = ""
    heading: str = ""

    def form_class(self, form_class):
        """The admin makes this class anew for each request."""
        make, data = form_class.__init__, as_data(self.sent)

        def filled_in(form, *args, **kwargs):
            make(form, data, {}, **kwargs)

        form_class.__init__ = filled_in
        return form_class

    def formset_kwargs(self) -> dict:
        return {"data": as_data(self.sent), "files": {}}

    def settle(self, context) -> None:
        """Before the page is rendered."""
        form = context["adminform"].form
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        for each in all_forms(form, formsets):
            each.errors  # noqa: B018  merges
        for rows in formsets:
            rows.errors  # noqa: B018  cleans
        if not self.shows_errors:
            _without_errors(form, formsets)
        for conflict in self.conflicts:
            self._tell(conflict, form, formsets)
        context["errors"] = AdminErrorList(form, formsets)

    def _tell(self, conflict: FieldConflict, form, formsets) -> None:
        found = next((each for each in all_forms(form, formsets) if _is_at(each, conflict)), None)
        if found is None:
            return
        name = conflict.name if conflict.name in found.fields else conflict.name.rpartition("_")[0]
        error = ValidationError(self._words(conflict, found, name), code="changed")
        if name in found.fields:
            found.add_error(name, error)

    def _words(self, conflict: FieldConflict, form, name: str):
        return format_html(
            '{} <span class="written-meanwhile">{}</span> {}',
            _("%(name)s has kept this meanwhile:") % {"name": self.by} if self.by else _("Kept meanwhile:"),
            _in_words(conflict, form, name) or _("(nothing)"),
            _("What you entered is still in the field. If you keep it again, it takes the place of that."),
        )


def all_forms(form, formsets) -> Iterator:
    yield form
    for rows in formsets:
        yield from rows.forms


def _is_at(form, conflict: FieldConflict) -> bool:
    prefix = (form.prefix or "").rpartition("-")[0]
    return prefix == conflict.prefix and (not prefix or str(form.instance.pk) == conflict.pk)


def _in_words(conflict: FieldConflict, form, name: str):
    field = form.fields.get(name)
    typed = ", ".join(conflict.theirs)
    if field is None or conflict.name != name:
        return typed
    try:
        value = field.clean(field.widget.value_from_datadict(as_data({name: conflict.theirs}), {}, name))
    except (ValidationError, TypeError, ValueError):
        return typed
    return readable(value, getattr(form, "_columns", {}).get(name), field) or typed


def _without_errors(form, formsets) -> None:
    """Nobody has just sent it. What others have published meanwhile is told when it is published."""
    for each in all_forms(form, formsets):
        each._errors = ErrorDict(renderer=each.renderer)
        if LOADED in each.fields:
            each.fields[LOADED].bound_data = partial(_shows, str(_state_of(each)))
    for rows in formsets:
        rows._errors = [{} for _form in rows.forms]
        rows._non_form_errors = rows.error_class(renderer=rows.renderer)


def _shows(state: str, _data, _initial) -> str:
    return state


def _state_of(form) -> StateOfForm:
    """Fields that nobody has touched show what is stored now, and are opened upon it."""
    if form.is_deleted:
        return form.state
    now = StateOfForm.of(form.stored).fingerprints
    names = form.left_as_stored
    kept = {name: value for name, value in form.state.fingerprints.items() if name not in names}
    return StateOfForm({**kept, **{name: now[name] for name in names}}, form.state.opened)
