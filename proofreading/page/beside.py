"""Fields of a form with their warnings below them."""

from collections.abc import Sequence
from typing import Any

from django.forms import BaseForm
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from proofreading.fields import addresses_of, prose_of
from proofreading.rows import Remark
from website.admin.field_note import FieldWithNote

# What is ticked is sent with the form, and remembered when it is saved.
RIGHT = "proofread_right"


def identifier(form: BaseForm, name: str) -> str:
    """Of the place for the warnings of a field."""
    return f"proofread-{form.add_prefix(name)}"


def in_html(form: BaseForm, name: str, found: Sequence[Remark], ticked: Sequence[str] = ()) -> SafeString:
    lines = [
        {
            "sentence": str(each.warning),
            "value": value_of(form, each),
            "is_ticked": value_of(form, each) in ticked,
        }
        for each in found
        if not each.is_right
    ]
    given = {"id": identifier(form, name), "warnings": lines, "name": RIGHT}
    return render_to_string("proofreading/beside_field.html", given)


def value_of(form: BaseForm, found: Remark) -> str:
    """Of the tick: which field of the page, and which words."""
    return f"{form.add_prefix(found.field)} {found.warning.key}"


class ProofreadField(FieldWithNote):
    """Shows below a text what may not be right in it, as proofreading/page/admin.py has found out."""

    def as_widget(self, *args, **kwargs):
        html = super().as_widget(*args, **kwargs)
        found = getattr(self.form, "proofread", None)
        if found is None or kwargs.get("only_initial") or not self._is_looked_at:
            return html
        return html + in_html(self.form, self.name, found.get(self.name, ()), self._ticked)

    @property
    def aria_describedby(self):
        """Whoever comes to the field hears its warnings too."""
        described = super().aria_describedby
        found = getattr(self.form, "proofread", {}).get(self.name, ())
        if not any(not each.is_right for each in found):
            return described
        return " ".join(filter(None, [described, identifier(self.form, self.name)]))

    @property
    def _is_looked_at(self) -> bool:
        form: Any = self.form
        model = form._meta.model
        return self.name in {*(prose.name for prose in prose_of(model)), *addresses_of(model)}

    @property
    def _ticked(self) -> list[str]:
        sent = self.form.data
        return sent.getlist(RIGHT) if hasattr(sent, "getlist") else []
