"""A form of the admin that writes only what was changed in it, and nothing over what it has not shown."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME
from django.forms.models import InlineForeignKeyField
from django.forms.utils import ErrorDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from website.admin.field_note import FieldNote, FieldWithNote
from website.rich_text.field import RichTextField
from website.rich_text.own_addresses import with_references

from .added_again import GONE
from .in_words import written_meanwhile
from .state import StateOfForm, normal, told_of_deletion

LOADED = "loaded_state"


class LoadedState(forms.CharField):
    """Shows the state of now, whatever was sent: what the page has shown once has been seen."""

    def __init__(self, state):
        super().__init__(required=False, widget=forms.HiddenInput, initial=str(state))

    def clean(self, value):
        return value

    def has_changed(self, initial, data):
        return False

    def bound_data(self, data, initial):
        return initial


class MergedForm(forms.ModelForm):
    """For rows that are stored already. A new one has nothing that could be wiped."""

    bound_field_class = FieldWithNote
    # Whether it stands on the page of another row.
    is_row = False
    # A row that somebody else has deleted meanwhile; and whether that can stay so.
    is_deleted = stays_deleted = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # By the names of fields: notes above them; what was sent; and what others have written since the form
        # was opened.
        self.notes: dict[str, FieldNote] = {}
        self.mine: dict[str, str] = {}
        self.changed_by_others: set[str] = set()
        self.left_as_stored: set[str] = set()
        if not self.instance._state.adding and self.merged_names():
            self.fields[LOADED] = LoadedState(StateOfForm.of(self.stored))

    def merged_names(self) -> list[str]:
        """The fields that are kept in columns or as relations of the row itself, if they are loaded."""
        return [name for name in self._own_names() if name in self.initial]

    def _own_names(self) -> list[str]:
        """Without the way to the row on whose page this one stands, which nobody fills in."""
        return [
            name
            for name, field in self.fields.items()
            if name in self._columns and not (field.disabled or isinstance(field, InlineForeignKeyField))
        ]

    @cached_property
    def _columns(self) -> dict:
        meta = self._meta.model._meta
        return {
            each.name: each for each in [*meta.concrete_fields, *meta.many_to_many] if each is not meta.pk
        }

    @cached_property
    def stored(self) -> dict[str, str]:
        """What is in the database now. (initial stays as it was loaded, the instance takes what is typed.)"""
        return {name: self._normal(name, self.initial[name]) for name in self.merged_names()}

    def _normal(self, name, value) -> str:
        return normal(value, self._columns.get(name), self.fields[name])

    @cached_property
    def state(self) -> StateOfForm:
        """What was loaded, as the form tells it."""
        return StateOfForm.read(self.data.get(self.add_prefix(LOADED)))

    @property
    def is_stored(self) -> bool:
        return LOADED in self.fields and not self.is_deleted

    def mark_deleted(self) -> None:
        """The row is not there any more. It is a new one as soon as who has written it knows that."""
        self.is_deleted = True
        self.fields[LOADED] = LoadedState(told_of_deletion())

    def full_clean(self):
        super().full_clean()
        if not self.is_bound or self._errors is None:
            return
        if self.stays_deleted:
            self._errors = ErrorDict(renderer=self.renderer)
        self._show_errors_of_hidden_fields()

    def _clean_fields(self):
        super()._clean_fields()
        names = [name for name in self.fields if name != LOADED and name in self.cleaned_data]
        self.mine = {name: self._normal(name, self.cleaned_data[name]) for name in names}
        if GONE in self.data and not self.is_row:
            self.add_error(None, ValidationError(_gone(), code="gone"))
        if self.is_deleted:
            self._without_its_row()
        elif self.is_stored:
            self._merge()
        self._let_links_follow_pages()

    def _let_links_follow_pages(self) -> None:
        """Of texts somebody has written just now: what is not touched stays as it is confirmed."""
        for name in self.mine.keys() - self.left_as_stored:
            written = self.cleaned_data.get(name)
            if written and isinstance(self._columns.get(name), RichTextField):
                self.cleaned_data[name] = with_references(written)

    def _without_its_row(self) -> None:
        if self.state.is_deleted:
            return
        names = self._own_names()
        self.stays_deleted = not self.errors and all(self.state.is_like(n, self.mine[n]) for n in names)
        if not self.stays_deleted:
            self.add_error(None, ValidationError(_deleted(), code="deleted"))

    def _merge(self) -> None:
        deletes = self.cleaned_data.get(DELETION_FIELD_NAME)
        for name in self.merged_names():
            stored = self.stored[name]
            if not self.state.is_like(name, stored):
                self.changed_by_others.add(name)
            if name not in self.mine:  # refused already
                if name in self.changed_by_others:
                    self._tell(name)
                continue
            mine = self.mine[name]
            if self.state.is_untouched(name, mine=mine, stored=stored):
                self._leave_as_stored(name)
                if deletes and name in self.changed_by_others:
                    self._tell(name)
            elif self.state.is_in_conflict(name, mine=mine, stored=stored):
                self._tell(name)

    def _leave_as_stored(self, name) -> None:
        self.left_as_stored.add(name)
        # Drawn anew, the form shows what is stored and not what it has shown before.
        self.fields[name].bound_data = lambda data, initial: initial
        column = self._columns[name]
        if column.many_to_many:
            self.cleaned_data[name] = getattr(self.instance, name).all()
        elif not column.is_relation:
            self.cleaned_data[name] = self.initial[name]
        elif self.mine[name] != self.stored[name]:
            self.cleaned_data[name] = getattr(self.instance, name)

    def _tell(self, name) -> None:
        kind = self._columns[name], self.fields[name]
        sentence = written_meanwhile(self.initial[name], *kind, is_sure=self.state.is_known)
        self.add_error(name, ValidationError(sentence, code="changed"))

    @cached_property
    def changed_data(self):
        """What will be written. (Django's own list compares what was sent with what is stored now.)"""
        changed = super().changed_data
        if not (self.is_bound and self.is_stored):
            return changed
        self.errors  # noqa: B018  merges
        return [name for name in changed if name not in self.left_as_stored]

    @property
    def kept_of_others(self) -> list[str]:
        """The labels of fields that others have changed meanwhile, and that stay so."""
        kept = [
            name
            for name in self.left_as_stored & self.changed_by_others
            if self.mine[name] != self.stored[name]
        ]
        return [str(self[name].label) for name in self.fields if name in kept]

    @property
    def is_changed_unseen(self) -> bool:
        """Whether it has been changed by others, or may have been, for all the form tells."""
        return self.is_stored and bool(self.changed_by_others)

    def _show_errors_of_hidden_fields(self) -> None:
        """No template has a place for them, and nobody could know why nothing is saved."""
        for field in self.hidden_fields():
            if self._errors.pop(field.name, None):
                self.add_error(None, ValidationError(_not_of_this_page(), code="hidden"))


def _deleted() -> str:
    return _(
        "Somebody else has deleted this meanwhile. What you entered is still here. Save again to add it "
        "as new, or tick “Delete” to save without it."
    )


def _gone() -> str:
    return _(
        "Meanwhile this has been deleted, or it is not yours to change any more. Everything you entered "
        "is still here. If you save it now, it is added as new."
    )


def _not_of_this_page() -> str:
    return _(
        "This cannot be saved: it does not belong to this page, or no longer does. Please copy what you have "
        "entered, and open the page anew."
    )
