"""Pages of the admin on which translations are written and confirmed."""

import re
from collections.abc import Iterator

from django.contrib import messages
from django.utils.translation import gettext as _

from offices.staff.freshness.notes import AGAINST, SAME_MEANING, STILL_RIGHT, add_notes, source_of
from translations.confirming import How, confirm, confirm_against_another
from translations.fingerprint import fingerprint
from translations.pairs import Columns, columns_of

_FIELD = re.compile(r"[\w-]+", re.ASCII)
_HOW = {STILL_RIGHT: How.STILL_RIGHT, SAME_MEANING: How.SAME_MEANING}


class ConfirmsTranslations:
    """For a ModelAdmin whose forms are MergedForm. Whoever may change a translation may confirm it."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The buttons at a field save what was typed, and come back to it."""
        if request.method == "POST" and _HOW.keys() & request.POST.keys():
            request.POST = request.POST.copy()
            request.POST["_continue"] = "yes"
        return super().changeform_view(request, object_id, form_url, extra_context)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        forms = list(_stored([form], formsets))
        for each in forms:
            _confirm_written(each, request)
        for name in _HOW.keys() & request.POST.keys():
            self._confirm_pressed(request, name, forms)

    def _confirm_pressed(self, request, button: str, forms) -> None:
        html_name, _space, seen = request.POST[button].partition(" ")
        for form in forms:
            for columns in _columns_of(form):
                if form.add_prefix(columns.translation.name) == html_name:
                    self._confirm(request, form, columns, seen, _HOW[button])

    def _confirm(self, request, form, columns: Columns, seen: str, how: str) -> None:
        now = fingerprint(getattr(form.instance, columns.source.name) or "", columns.source)
        said = {"field": form.fields[columns.translation.name].label}
        if seen == now or columns.source.name in form.changed_data:
            confirm(form.instance, [columns.translation.name], how=how, by=request.user)
            sentence = _("“%(field)s” is confirmed: it says what the other language says.")
            self.message_user(request, sentence % said, messages.SUCCESS)
        else:
            sentence = _(
                "“%(field)s” is not confirmed: somebody has changed the other language once more meanwhile. "
                "Please look at it again."
            )
            self.message_user(request, sentence % said, messages.WARNING)

    def response_change(self, request, obj):
        response = super().response_change(request, obj)
        for name in _HOW.keys() & request.POST.keys():
            if response.has_header("Location") and "#" not in response["Location"]:
                response["Location"] += _anchor(request.POST[name].partition(" ")[0])
        return response

    def render_change_form(self, request, context, *args, **kwargs):
        inlines = context["inline_admin_formsets"]
        rows = [each.formset for each in inlines if each.has_change_permission]
        forms = [context["adminform"].form, *(form for formset in rows for form in formset.forms)]
        add_notes(forms)
        context["has_buttons_at_fields"] = any(note.key for form in forms for note in form.notes.values())
        return super().render_change_form(request, context, *args, **kwargs)


def _anchor(html_name: str) -> str:
    """Of the field. Whatever else was sent in place of its name never becomes part of an address."""
    return f"#id_{html_name}" if _FIELD.fullmatch(html_name) else ""


def _stored(forms: list, formsets) -> Iterator:
    """Those whose row is there now."""
    yield from forms
    for formset in formsets:
        deleted = set(map(id, formset.deleted_forms)) if formset.can_delete else set()
        yield from (each for each in formset.forms if each.instance.pk and id(each) not in deleted)


def _columns_of(form) -> list[Columns]:
    return [each for each in columns_of(type(form.instance)) if each.translation.name in form.fields]


def _confirm_written(form, request) -> None:
    written = [each for each in _columns_of(form) if each.translation.name in form.changed_data]
    unseen = {each.translation.name for each in written if _is_unseen(form, each, request.POST)}
    names = {each.translation.name for each in written}
    if names - unseen:
        confirm(form.instance, names - unseen, how=How.WRITTEN, by=request.user)
    if unseen:
        confirm_against_another(form.instance, unseen, how=How.WRITTEN, by=request.user)


def _is_unseen(form, columns: Columns, sent) -> bool:
    """Whether somebody else has changed the source since the form was opened."""
    source = columns.source.name
    if source in form.fields:
        is_others = source in getattr(form, "changed_by_others", ()) and form.state.is_known
        return is_others and source not in form.changed_data
    seen = sent.get(AGAINST + form.add_prefix(columns.translation.name))
    return bool(seen) and seen != fingerprint(source_of(form, columns), columns.source)
