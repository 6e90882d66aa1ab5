"""What now stands where, and until when: told to whoever has just closed an office."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.closing.storing import in_words
from offices.hours.closings import SOON, Closing, closings
from offices.hours.schedule import Schedule
from offices.models import ConsultationException, Office
from website.formats.in_words import weekday_date
from website.languages.bilingual import pick

# What is listed to be changed or taken back.
LISTED = timedelta(days=2 * 365)


def listed(office: Office) -> list[Closing]:
    """What is entered from today on."""
    return closings(office, timezone.localdate(), LISTED)


def what_stands(rows: list[ConsultationException], office: Office) -> list[str]:
    """Sentences, of rows with the same days."""
    today, first = timezone.localdate(), rows[0]
    place = pick(office, "place")
    told = [in_words(Closing(row, row.first_day, row.last_day, today), office) for row in rows]
    return [
        *(f"{place}. {sentence}" for sentence in told),
        _where(first, today),
        _until(first),
        *_no_difference(first, office),
    ]


def _where(row: ConsultationException, today: date) -> str:
    if row.first_day <= today + SOON:
        return _(
            "This stands now on all pages of the office, in its calendar and in the news feed, and search "
            "engines can read it."
        )
    return _(
        "This stands now in the calendar of the office and in the news feed, and from %(day)s on all "
        "pages of the office."
    ) % {"day": weekday_date(row.first_day - SOON)}


def _until(row: ConsultationException) -> str:
    if row.last_day is None:
        return _("It stands until you open the office again.")
    return _("It ends by itself when %(day)s is over.") % {"day": weekday_date(row.last_day)}


def _no_difference(row: ConsultationException, office: Office) -> Iterator[str]:
    """A day on which nobody is expected anyway, which may be a slip."""
    if row.last_day is None or row.unit_id or not office.consultation_hours.all():
        return
    schedule = Schedule(office, timezone.now())
    days = schedule.days(row.first_day, min((row.last_day - row.first_day).days + 1, SOON.days))
    if not any(day.regular for day in days):
        yield _("There is usually no consultation on these days. Please check whether the days are right.")


def taken_back(closing: Closing, office: Office) -> str:
    """Said of what stands now, before it is taken back."""
    words = {"closing": f"{pick(office, 'place')}. {in_words(closing, office)}"}
    return _("From today on this does not hold any more: %(closing)s") % words
