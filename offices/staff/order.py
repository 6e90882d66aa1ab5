"""The order of rows that staff arrange: buttons in the list, and no numbers to type.

A button is one of the form of the list, so that it works without a script. It moves a row within its office.
"""

from collections.abc import Sequence

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.staff.last_place import has_position, next_position
from website.admin.side_by_side import without
from website.two_editors.locking import lock

MOVE = "_move"
STEPS = {"up": -1, "down": 1}


class Ordered:
    """For a ModelAdmin. Its model may have a position; if not, nothing is different.

    order_among: what rows have in common that have places among each other, beside their office.
    """

    order_among: Sequence[str] = ()

    def get_list_display(self, request):
        columns = super().get_list_display(request)
        if not has_position(self.model):
            return columns
        others = [each for each in columns if each != "position"]
        return [*others, self._buttons(request)] if self.may_change(request) else others

    def _buttons(self, request):
        """A column: buttons at the rows that somebody may change."""

        @admin.display(description=gettext_lazy("order"))
        def its_place(row):
            return _buttons_of(row) if self.may_change(request, row) else "–"

        return its_place

    def get_fieldsets(self, request, obj=None):
        """Nobody types a number."""
        fieldsets = super().get_fieldsets(request, obj)
        return without(fieldsets, {"position"}) if has_position(self.model) else fieldsets

    def save_model(self, request, obj, form, change):
        if not change and has_position(self.model):
            obj.position = next_position(self._siblings(obj))
        super().save_model(request, obj, form, change)

    def _siblings(self, row):
        """The rows among which this one has a place."""
        path = self.office_path
        same = {name: getattr(row, name) for name in self.order_among}
        if path:
            same[path] = self.office_of(row)
        return self.model._default_manager.filter(**same)

    def changelist_view(self, request, extra_context=None):
        if request.method == "POST" and MOVE in request.POST and has_position(self.model):
            return self._move(request, request.POST[MOVE])
        return super().changelist_view(request, extra_context)

    @transaction.atomic
    def _move(self, request, wanted: str):
        way, _dash, pk = wanted.partition("-")
        row = self.get_object(request, pk) if pk.isdecimal() and way in STEPS else None
        if row is None or not self.may_change(request, row):
            raise PermissionDenied
        lock(self.model, pk__in=list(self._siblings(row).values_list("pk", flat=True)))
        rows = list(self._siblings(row).order_by("position", "pk"))
        before = rows.index(row)
        after = min(max(before + STEPS[way], 0), len(rows) - 1)
        rows.insert(after, rows.pop(before))
        for place, each in enumerate(rows, start=1):
            if each.position != place:
                each.position = place
                each.save(update_fields=["position"])
        said = {"row": row, "place": after + 1, "all": len(rows)}
        self.message_user(
            request, _("“%(row)s” is now number %(place)s of %(all)s.") % said, messages.SUCCESS
        )
        return HttpResponseRedirect(f"{request.get_full_path()}#move-{way}-{row.pk}")


def _buttons_of(row):
    said = [
        ("up", "↑", _("Move “%(row)s” up") % {"row": row}),
        ("down", "↓", _("Move “%(row)s” down") % {"row": row}),
    ]
    button = '<button name="_move" value="{0}-{1}" id="move-{0}-{1}" aria-label="{2}">{3}</button>'
    buttons = format_html_join(" ", button, ((way, row.pk, name, sign) for way, sign, name in said))
    return format_html('<span class="order-buttons">{}</span>', buttons)
