"""Fields of forms, drawn as Django draws them, letter by letter, and without a template for each.

A page of the admin with some hundred rows has thousands of fields, labels and empty lists of errors: their
templates took two thirds of the time of the page.
"""

from collections.abc import Callable

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape as escaped

_WIDGETS = "django/forms/widgets/"
_INPUTS = ["checkbox", "date", "datetime", "email", "hidden", "input", "number", "text", "time", "url"]
_OPTION = f"{_WIDGETS}select_option.html"


class QuickRenderer(DjangoTemplates):
    def render(self, template_name, context, request=None):
        draw = _DRAWN.get(template_name)
        drawn = draw(context) if draw else None
        return super().render(template_name, context, request) if drawn is None else drawn.strip()


def _attributes(attrs: dict | None) -> str:
    pairs = [(name, value) for name, value in (attrs or {}).items() if value is not False]
    return "".join(
        f" {escaped(name)}" if value is True else f' {escaped(name)}="{escaped(value)}"'
        for name, value in pairs
    )


def _input(context: dict) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{escaped(widget["value"])}"'
    head = f'<input type="{widget["type"]}" name="{escaped(widget["name"])}"'
    return f"{head}{value}{_attributes(widget['attrs'])}>"


def _textarea(context: dict) -> str:
    widget = context["widget"]
    value = escaped(widget["value"]) if widget["value"] else ""
    head = f'<textarea name="{escaped(widget["name"])}"{_attributes(widget["attrs"])}>'
    return f"{head}\n{value}</textarea>"


def _select(context: dict) -> str | None:
    """None where a choice is drawn in a way of its own, or belongs to a group."""
    widget, lines = context["widget"], []
    for group, options, _index in widget["optgroups"]:
        if group or any(option["template_name"] != _OPTION for option in options):
            return None
        lines += [_option(option) for option in options]
    head = f'<select name="{escaped(widget["name"])}"{_attributes(widget["attrs"])}>'
    return f"{head}{''.join(lines)}\n</select>"


def _option(option: dict) -> str:
    value, label = escaped(option["value"]), escaped(option["label"])
    return f'\n  <option value="{value}"{_attributes(option["attrs"])}>{label}</option>\n'


def _label(context: dict) -> str:
    label = escaped(context["label"])
    if not context["use_tag"]:
        return label
    return f"<{context['tag']}{_attributes(context['attrs'])}>{label}</{context['tag']}>"


def _no_errors(context: dict) -> str | None:
    return None if context["errors"] else ""


_DRAWN: dict[str, Callable[[dict], str | None]] = {
    **{f"{_WIDGETS}{name}.html": _input for name in _INPUTS},
    f"{_WIDGETS}textarea.html": _textarea,
    f"{_WIDGETS}select.html": _select,
    "django/forms/label.html": _label,
    "django/forms/errors/list/default.html": _no_errors,
    "django/forms/errors/list/ul.html": _no_errors,
}
