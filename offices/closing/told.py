"""Closed days as calendars and feeds tell them: each in one language, as of its last real change."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.hours.changes import Note
from offices.hours.closings import Closing, closed_note
from offices.models import ConsultationException, Office, TakenBackClosing
from website.languages.bilingual import languages, pick

Row = ConsultationException | TakenBackClosing

# What is over, or taken back, stays for so long: by then everybody's calendar has fetched it.
KEPT = timedelta(days=30)


def rows_of(office: Office | None) -> list[Row]:
    """Of one office, or of all: what is taken back comes last."""
    since = timezone.localdate() - KEPT
    stands = Q(last_day__gte=since) | Q(last_day=None) | Q(every_year=True)
    mine = Q(office=office) if office else Q()
    around = ["office", "unit"]
    rows = ConsultationException.objects.filter(mine, stands, opens=None).select_related(*around)
    gone = TakenBackClosing.objects.filter(mine, taken_back__date__gte=since).select_related(*around)
    return [
        *rows.prefetch_related("office__consultation_hours"),
        *gone.prefetch_related("office__consultation_hours"),
    ]


@dataclass(frozen=True)
class Told:
    """A row in the words of one language: that of the reader, or else that of its reason."""

    row: Row
    language: str
    note: Note

    @property
    def title(self) -> str:
        """ "Jena: no consultation (illness)"."""
        place = pick(self.row.office, "place", self.language).text
        names = [place, pick(self.row.unit, "name", self.language).text] if self.row.unit else [place]
        with override(self.language):
            words = {"where": ", ".join(names), "what": self.note.what, "reason": self.note.reason}
            # Translators: where, what is different there, and why.
            title = (
                _("%(where)s: %(what)s (%(reason)s)") if self.note.reason else _("%(where)s: %(what)s")
            ) % words
            return self.as_it_stands(title)

    def as_it_stands(self, words: str) -> str:
        if self.row.taken_back is None:
            return words
        # Translators: a closed day that was entered and has been taken back.
        return _("Does not hold any more: %(closing)s") % {"closing": words}

    @property
    def text(self) -> str:
        with override(self.language):
            return self.as_it_stands(self.note.plain)


def told(row: Row, language: str) -> Told:
    reason = pick(row, "reason", language)
    written_in = reason.language if reason and reason.language in languages() else language
    with override(written_in):
        closing = Closing(row, row.first_day, row.last_day, timezone.localdate())
        return Told(row, written_in, closed_note(closing, row.office))


def is_over(row: Row, today: date) -> bool:
    return bool(row.last_day and not row.every_year and row.last_day < today)
