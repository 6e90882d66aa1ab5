"""Where a picture is shown, in words for staff: ways to what they may see, and the number of the rest."""

from collections.abc import Iterable

from django.contrib import admin
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from library.models import LibraryPicture
from library.used import uses_of
from offices.desk.ways import to_row


def shown_in(request, pictures: Iterable[LibraryPicture]) -> list[SafeString | str]:
    found: list[SafeString | str] = []
    hidden = 0
    for row, name in (use for picture in pictures for use in uses_of(picture)):
        if _sees(request, row):
            found.append(_in_words(row, name))
        else:
            hidden += 1
    if hidden:
        sentence = ngettext(
            "%(count)s place that you do not see", "%(count)s places that you do not see", hidden
        )
        found.append(sentence % {"count": hidden})
    return found


def _sees(request, row: Model) -> bool:
    model_admin = admin.site._registry.get(type(row))
    return bool(model_admin and model_admin.has_view_permission(request, row))


def _in_words(row: Model, name: str) -> SafeString:
    said = _("%(kind)s: %(name)s") % {"kind": capfirst(str(row._meta.verbose_name)), "name": row}
    return format_html('<a href="{}">{}</a>', to_row(row, name), said)
