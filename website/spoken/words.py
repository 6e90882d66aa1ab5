"""Lines as sentences, in the language of who listens."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from website.languages.alternates import language_name
from website.spoken.line import LineKind, SpokenLine

_ROLES = {
    "alert": pgettext_lazy("landmark", "Alert"),
    "banner": pgettext_lazy("landmark", "Head of the page"),
    "complementary": pgettext_lazy("landmark", "Complementary"),
    "contentinfo": pgettext_lazy("landmark", "Foot of the page"),
    "form": pgettext_lazy("landmark", "Form"),
    "main": pgettext_lazy("landmark", "Main content"),
    "navigation": pgettext_lazy("landmark", "Navigation"),
    "region": pgettext_lazy("landmark", "Section"),
    "search": pgettext_lazy("landmark", "Search"),
    "status": pgettext_lazy("landmark", "Status"),
}
_CONTROLS = {
    "audio": gettext_lazy("Audio"),
    "button": gettext_lazy("Button"),
    "checkbox": gettext_lazy("Box to tick"),
    "details": gettext_lazy("Unfolds"),
    "file": gettext_lazy("Field for a file"),
    "group": gettext_lazy("Group"),
    "iframe": gettext_lazy("Frame"),
    "radio": gettext_lazy("Choice"),
    "search": gettext_lazy("Search field"),
    "select": gettext_lazy("Selection"),
    "video": gettext_lazy("Video"),
}
_STATES = {
    "checked": gettext_lazy("chosen"),
    "current page": gettext_lazy("current page"),
    "disabled": gettext_lazy("cannot be used"),
    "folded": gettext_lazy("folded"),
    "not pressed": gettext_lazy("not pressed"),
    "open": gettext_lazy("open"),
    "pressed": gettext_lazy("pressed"),
    "required": gettext_lazy("required"),
}


def in_words(line: SpokenLine) -> str:
    """Such as: Heading, level 2: Contact."""
    name = f"{_in_language(line)}{line.name}" if line.name else ""
    words = ": ".join(filter(None, [_what(line), name]))
    return ", ".join([words, *(str(_STATES[state]) for state in line.states)])


def name_of_role(role: str) -> str:
    return str(_ROLES[role])


def _in_language(line: SpokenLine) -> str:
    # Translators: before a text in another language than that of the page.
    return _("(in %(language)s) ") % {"language": _name_of_language(line.language)} if line.language else ""


def _name_of_language(code: str) -> str:
    try:
        return language_name(code)
    except KeyError:
        return code


def _what(line: SpokenLine) -> str:
    match line.kind:
        case LineKind.LANDMARK:
            return str(_ROLES[line.role])
        case LineKind.END:
            return _("End of: %(what)s") % {"what": _ROLES[line.role]}
        case LineKind.HEADING:
            return _("Heading, level %(level)s") % {"level": line.level}
        case LineKind.LINK:
            return _("Link") if line.name else _("Link without a name")
        case LineKind.CONTROL:
            return str(_CONTROLS.get(line.role, _("Field")))
        case LineKind.LIST:
            sentence = ngettext("List with %(count)s item", "List with %(count)s items", line.number)
            return sentence % {"count": line.number}
        case LineKind.TABLE:
            said = {"rows": line.number, "columns": line.columns}
            return _("Table, rows: %(rows)s, columns: %(columns)s") % said
        case LineKind.IMAGE:
            return _image(line)
    return ""


def _image(line: SpokenLine) -> str:
    if line.has_no_alternative:
        return _("Image without a text")
    return _("Image") if line.name else _("Image, decorative: nothing is said")
