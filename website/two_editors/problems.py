"""All that is wrong on a page of the admin, each with a link to its field: no error is without a place."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst

from website.public_forms.shown_form import Problem

# Longer ones stand at their field.
WORDS = 30


def problems_of(form, inline_admin_formsets) -> list[Problem]:
    found = _of(form, "")
    for inline in inline_admin_formsets:
        rows, name = inline.formset, str(capfirst(inline.opts.verbose_name))
        found += [Problem(f"{rows.prefix}-group", name, str(each)) for each in rows.non_form_errors()]
        for number, each in enumerate(rows.forms):
            found += _of(each, f"{name} {number + 1}", f"{rows.prefix}-{number}")
    return found


def _of(form, place: str, row_anchor: str = "") -> list[Problem]:
    return [
        Problem(*_where(form, name, place, row_anchor), _short(error))
        for name, errors in form.errors.items()
        for error in errors
    ]


def _where(form, name: str, place: str, row_anchor: str) -> tuple[str, str]:
    if name == NON_FIELD_ERRORS or name not in form.fields:
        return row_anchor, place
    field = form[name]
    first = (
        field.subwidgets[0].id_for_label if field.use_fieldset and field.subwidgets else field.id_for_label
    )
    return first or row_anchor, ", ".join(filter(None, [place, str(capfirst(field.label))]))


def _short(error) -> str:
    return Truncator(" ".join(strip_tags(str(error)).split())).words(WORDS)
