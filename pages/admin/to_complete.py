from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class ToComplete:
    """For a ModelAdmin: what staff still have to enter, as a list on the page and a number in the list."""

    @admin.display(description=_("to be completed"))
    def to_complete(self, obj):
        missing = obj.to_complete() if obj else []
        if not missing:
            return _("Nothing, everything is entered.")
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ([each] for each in missing)))

    @admin.display(description=_("to be completed"))
    def how_much(self, obj):
        count = len(obj.to_complete())
        return (
            ngettext("%(count)s point", "%(count)s points", count) % {"count": count}
            if count
            else _("nothing")
        )
