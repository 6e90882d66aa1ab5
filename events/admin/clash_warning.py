"""What the clash finder has found, in words for staff."""

from django.contrib import admin, messages
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.clashes import Clash, clashes
from events.words.dates import in_words
from website.languages.bilingual import pick

# More would hide the rest of the page.
MOST = 5


def in_one_sentence(clash: Clash) -> str:
    words = {
        "title": pick(clash.other.event, "title"),
        "when": in_words(clash.other).when,
        "office": clash.other.event.office,
    }
    if clash.is_same_place:
        return _("At the same place at the same time: %(title)s, %(when)s (%(office)s)") % words
    return (
        _("In the same town for the same people at the same time: %(title)s, %(when)s (%(office)s)") % words
    )


class ClashWarning:
    """For the ModelAdmin of events: says so on the page of the event and after it was saved."""

    @admin.display(description=gettext_lazy("at the same time"))
    def at_the_same_time(self, obj):
        found = clashes(obj) if obj and obj.pk else []
        if not found:
            return _("Nothing known")
        sentences = ([in_one_sentence(clash)] for clash in found[:MOST])
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", sentences))

    def warn(self, request, event):
        for clash in clashes(event)[:MOST]:
            self.message_user(request, in_one_sentence(clash), messages.WARNING)
