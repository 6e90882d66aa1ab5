"""Letters that the PDF of a programme has no font for, in words for staff."""

from django.contrib import admin, messages
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.models import Event, Programme
from events.paper.fonts import in_words
from events.paper.letters import Lack, of_event, of_programme

# More would hide the rest of the page.
MOST = 10


def sentences(lacks: list[Lack]) -> list[str]:
    """One for each title, as many as a page has room for, and what to do about it."""
    if not lacks:
        return []
    told = [
        _("“%(title)s”: no font here has these letters: %(letters)s. In the PDF they are empty boxes.")
        % {"title": lack.title, "letters": in_words(lack.letters)}
        for lack in lacks[:MOST]
    ]
    if (more := len(lacks) - MOST) > 0:
        sentence = ngettext(
            "So it is with %(count)s more title.", "So it is with %(count)s more titles.", more
        )
        told.append(sentence % {"count": more})
    return [*told, _what_to_do()]


def _what_to_do() -> str:
    return _(
        "Please ask those who run this website to install a font that has them, or write these words in "
        "Latin letters, too."
    )


def lacks_of(row: Event | Programme | None) -> list[Lack]:
    """Nothing where nothing is printed: an event of no programme is on no paper."""
    if not row or not row.pk:
        return []
    if isinstance(row, Programme):
        return of_programme(row)
    return of_event(row) if row.programme_id and not row.is_closed else []


class TellsLackingLetters:
    """For a ModelAdmin of events or programmes: says so on the page of a row, and after it was saved."""

    @admin.display(description=gettext_lazy("letters in the PDF"))
    def letters_on_paper(self, obj):
        return format_html_join("", "<p>{}</p>", ([each] for each in sentences(lacks_of(obj)))) or "–"

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.tell_lacking_letters(request, [type(form.instance).objects.get(pk=form.instance.pk)])

    def tell_lacking_letters(self, request, rows):
        if told := sentences([lack for row in rows for lack in lacks_of(row)]):
            self.message_user(request, " ".join(told), messages.WARNING)
