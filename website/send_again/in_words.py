"""What was sent, in the words of the form: to be read, or copied."""

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import model_format_dict
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from website.admin.side_by_side import label
from website.kept_uploads import store
from website.kept_uploads.widget import DISCARD, KEPT
from website.languages.alternates import language_name
from website.languages.bilingual import languages
from website.rich_text.field import RichTextField
from website.rich_text.plain_text import plain_text
from website.two_editors.added_again import GONE, OPENED_BY
from website.two_editors.form import LOADED

# What an action of a list does to which rows: chosen, not typed.
CHOSEN = {"action", ACTION_CHECKBOX_NAME}
# Django counts rows, knows them by their numbers, and knows its own pages and buttons.
_UNSEEN = {"select_across", "index", "confirmed", "post", "seen", "ticket", OPENED_BY, GONE}
_UNSEEN_ENDINGS = ("_FORMS", "-id", LOADED, KEPT, DISCARD)


class FieldNames:
    """What the fields of a form in the admin are called: its model and the rows on its page say it."""

    def __init__(self, request):
        self.request = request
        self.model = _model_at(request)
        rows = self.model._meta.related_objects if self.model else []
        self.rows = {each.get_accessor_name(): each.related_model for each in rows}

    def lines(self, name: str, values: list[str]) -> list[tuple[str, str]]:
        """A label and the text; none for what nobody sees on the form."""
        values = [value for value in values if value.strip()]
        if not values:
            return []
        if name == "action":
            return [(_("What to do"), self._action(values[-1]))]
        if name == ACTION_CHECKBOX_NAME:
            return [(_("Chosen in the list"), str(len(values)))]
        if name.endswith(KEPT):
            return self._kept(name.removesuffix(KEPT), values[-1])
        if _is_unseen(name):
            return []
        found = self._field(name)
        return [(self.of(name), "\n".join(self._text(found, value) for value in values))]

    def of(self, name: str) -> str:
        """The label of a field."""
        found = self._field(name)
        if not found:
            return _guessed(name)
        own = label(found) if hasattr(found, "translated_field") else capfirst(found.verbose_name)
        row = _row(name)
        if row is None:
            return own
        kind = capfirst(found.model._meta.verbose_name)
        # Translators: a field of one of several rows, such as "Opening hours 2, from".
        return _("%(kind)s %(number)s, %(field)s") % {"kind": kind, "number": row, "field": own}

    def _action(self, name: str) -> str:
        found = self.model and admin.site.get_model_admin(self.model).get_action(name)
        return capfirst(found[2] % model_format_dict(self.model)) if found else name

    def _kept(self, name: str, token: str) -> list[tuple[str, str]]:
        file = store.found(store.Owner.of(self.request), token)
        if not file:
            return []
        file.close()
        return [(self.of(name), file.name)]

    def _text(self, found: models.Field | None, value: str) -> str:
        """What was typed or chosen; of a choice what it is called."""
        if isinstance(found, RichTextField):
            return plain_text(value)
        if found and found.is_relation:
            return self._row_called(found, value)
        choices = dict(found.flatchoices) if found else {}
        return str(choices.get(value, value))

    def _row_called(self, found: models.Field, value: str) -> str:
        """Its name for who may see it, and its number for everybody else."""
        related = found.related_model
        if not admin.site.has_permission(self.request) or not admin.site.is_registered(related):
            return value
        try:
            number = found.target_field.to_python(value)
        except ValidationError:
            return value
        rows = admin.site.get_model_admin(related).get_queryset(self.request)
        return str(rows.filter(pk=number).first() or value)

    def _field(self, name: str) -> models.Field | None:
        rows, _hyphen, of_row = name.rpartition("-")
        model = self.rows.get(rows.partition("-")[0]) if rows else self.model
        try:
            found = model._meta.get_field(of_row) if model else None
        except FieldDoesNotExist:
            return None
        return found if isinstance(found, models.Field) else None


def _is_unseen(name: str) -> bool:
    return name.startswith("_") or name in _UNSEEN or name.endswith(_UNSEEN_ENDINGS) or "__prefix__" in name


def _row(name: str) -> int | None:
    parts = name.split("-")
    return int(parts[1]) + 1 if len(parts) == 3 and parts[1].isdecimal() and len(parts[1]) < 9 else None


def _guessed(name: str) -> str:
    """For pages of no model: most words of such names stand in our catalogue."""
    for code in languages():
        if name.endswith(f"_{code}"):
            return f"{_guessed(name.removesuffix(f'_{code}'))} ({language_name(code)})"
    words, _space, number = name.replace("_", " ").replace("-", " ").strip().rpartition(" ")
    if not number.isdecimal():
        words, number = f"{words} {number}".strip(), ""
    return f"{capfirst(_(words))} {number}".strip() if words else name


def _model_at(request) -> type[models.Model] | None:
    """The model whose form or list this address is."""
    name = (request.resolver_match.url_name if request.resolver_match else None) or ""
    for model in admin.site._registry:
        if name.startswith(f"{model._meta.app_label}_{model._meta.model_name}_"):
            return model
    return None
