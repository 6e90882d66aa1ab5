"""The field for a file in the admin: it shows what is kept, and gives it to the form as if chosen anew."""

from dataclasses import dataclass
from pathlib import PurePath

from django.contrib.admin.widgets import AdminFileWidget
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _

from website.formats.in_words import file_size
from website.public_files.name import for_people

from . import store

# What follows the name of the field in the names of its hidden field and of its tick box.
KEPT, DISCARD = "-kept", "-discard"
# Stands where a token leads to no file: no file field takes it, and says its "invalid".
GONE = object()


def gone_sentence() -> str:
    return _(
        "The file that was kept is not there any more, perhaps because this form has been saved meanwhile. "
        "Please look, and choose it once more where it is missing."
    )


@dataclass(frozen=True)
class _Saved:
    """By the name that people know it by."""

    url: str
    name: str

    def __str__(self):
        return self.name


class KeptFileInput(AdminFileWidget):
    """Knows its owner from the request (belongs_to), and after errors what is kept (after_errors)."""

    template_name = "admin/widgets/kept_file_input.html"
    owner: store.Owner | None = None
    # What this request brought: a fresh file or a kept one, and a kept one that is wanted no more.
    chosen = None
    dropped: store.KeptFile | None = None
    # What the next page shows: the token and the file in words, a sentence, the file that is saved already.
    token = ""
    kept_in_words: dict | None = None
    note = ""
    saved_file = None

    def belongs_to(self, request) -> None:
        self.owner = store.Owner.of(request)

    def value_from_datadict(self, data, files, name):
        if self.chosen is None:
            self.chosen = self._chosen(data, files, name)
        return super().value_from_datadict(data, {name: self.chosen}, name)

    def value_omitted_from_data(self, data, files, name):
        return super().value_omitted_from_data(data, files, name) and not data.get(name + KEPT)

    def _chosen(self, data, files, name):
        fresh, token = files.get(name), data.get(name + KEPT)
        if not token or self.owner is None:
            return fresh
        kept = store.found(self.owner, token)
        if fresh or name + DISCARD in data:
            self.dropped = kept
            return fresh
        return kept or GONE

    def kept_before(self) -> list[store.KeptFile]:
        """What need not be kept any more once the form is saved."""
        return [file for file in [self.chosen, self.dropped] if isinstance(file, store.KeptFile)]

    def after_errors(self, bound_field) -> None:
        """Keep what was chosen, unless it is what was wrong."""
        self.saved_file = bound_field.initial
        if self.dropped:
            store.forget(self.dropped)
        if self.chosen in (None, GONE):
            return
        if any(error.code != "contradiction" for error in bound_field.errors.as_data()):
            self._refused()
        else:
            self._keep()

    def _refused(self) -> None:
        if isinstance(self.chosen, store.KeptFile):
            store.forget(self.chosen)
        self.note = _("“%(name)s” was not kept. Please choose another file.") % {"name": self.chosen.name}

    def _keep(self) -> None:
        try:
            self.token = self._token()
        except store.NotKeptError as error:
            self.note = f"“{self.chosen.name}”: {error.sentence}"
        else:
            self.kept_in_words = {"name": self.chosen.name, "size": file_size(self.chosen.size)}

    def _token(self) -> str:
        if isinstance(self.chosen, store.KeptFile):
            self.chosen.close()
            return self.chosen.token
        return store.keep(self.owner, self.chosen)

    def _render(self, template_name, context, renderer=None):
        """From our templates, where the admin's forms look only into those that packages bring."""
        return super()._render(template_name, context, TemplatesSetting())

    def get_context(self, name, value, attrs):
        """After an error value is the file that was chosen, which has no address: the saved one is shown."""
        context = super().get_context(name, self.saved_file or value, attrs)
        widget = context["widget"]
        if widget.get("is_initial"):
            widget["value"] = _Saved(widget["value"].url, for_people(PurePath(widget["value"].name).name))
        widget["kept"] = self.kept_in_words
        widget["kept_token"], widget["kept_name"] = self.token, name + KEPT
        widget["discard_name"], widget["note"] = name + DISCARD, self.note
        widget["kept_id"] = f"{widget['attrs'].get('id', name)}_kept"
        if self.kept_in_words or self.note:
            described_by = [widget["attrs"].get("aria-describedby"), widget["kept_id"]]
            widget["attrs"]["aria-describedby"] = " ".join(filter(None, described_by))
        return context
