"""Days and rows that the tests of hours and their sentences share."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from offices.hours.answer import HoursAnswer

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
WEDNESDAY_AFTERNOON = datetime(2023, 9, 13, 15, tzinfo=BERLIN)
THURSDAY_NINE = datetime(2023, 9, 14, 9, tzinfo=BERLIN)
THURSDAY_TWELVE = datetime(2023, 9, 14, 12, tzinfo=BERLIN)
EVE_OF_REFORMATION_DAY = datetime(2024, 10, 30, 15, tzinfo=BERLIN)

english = pytest.mark.usefixtures("_english")
german = pytest.mark.usefixtures("_german")


def add_hours(office, weekday, opens, closes):
    office.consultation_hours.create(weekday=weekday, opens=time(opens), closes=time(closes))


def close(office, first, last=None, **reason):
    office.consultation_exceptions.create(first_day=first, last_day=last or first, **reason)


def open_at(office, opens, closes, first, last=None, **reason):
    office.consultation_exceptions.create(
        first_day=first, last_day=last or first, opens=time(opens), closes=time(closes), **reason
    )


def spaces(value):
    """The same with ordinary spaces, so that tests can be read and typed."""
    if isinstance(value, (tuple, list)):
        return [spaces(one) for one in value]
    return value.replace("\u00a0", " ")


def plain(notes):
    return [spaces(note.plain) for note in notes]


def words(given: HoursAnswer):
    """Label, headline and detail, as they are read one after the other."""
    return spaces([given.label, given.headline, given.detail])
