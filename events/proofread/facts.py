"""The facts that texts of events repeat: days, times, prices, numbers, places."""

from datetime import date

from events.models import Event, EventDate, Place, Programme
from offices.proofread.facts import written
from proofreading.text import KnownFacts, Street


def _days(*days: date | None) -> tuple[date, ...]:
    return tuple(day for day in days if day)


def of_event(event: Event) -> KnownFacts:
    found = KnownFacts(
        deadlines=_days(event.registration_until),
        sums=(event.price,) if event.price else (),
        phones=written(event.registration_phone, event.contact_phone),
        mails=written(event.registration_email, event.contact_email),
        has_files=False,
        has_pictures=event.picture_id is not None,
    )
    if event.pk:
        for each in event.dates.all():
            found |= of_date(each)
    if event.place:
        found |= of_place(event.place)
    if event.programme:
        found |= of_programme(event.programme)
    return found


def of_date(row: EventDate) -> KnownFacts:
    return KnownFacts(
        days=_days(row.day, row.last_day),
        times=tuple(each for each in [row.starts, row.ends] if each),
        other_days=_days(row.previous_day),
    )


def of_place(place: Place) -> KnownFacts:
    return KnownFacts(streets=(Street(place.street, place.postcode, place.town),) if place.street else ())


def of_programme(programme: Programme) -> KnownFacts:
    return KnownFacts(
        other_days=_days(
            programme.first_day,
            programme.last_day,
            programme.nationwide_first_day,
            programme.nationwide_last_day,
        )
    )
