"""Rows and days that the tests of the rules share. Not one of them is about words or depends on a language."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from offices.hours.rules import Day, Span
from offices.hours.schedule import Schedule

BERLIN = ZoneInfo("Europe/Berlin")


MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


MORNING = Span(time(9), time(12))


AFTERNOON = Span(time(14), time(16))


def at(year, month, day, hour=0, minute=0, **fold) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN, **fold)


def add_hours(office, weekday, span=MORNING):
    office.consultation_hours.create(weekday=weekday, opens=span.opens, closes=span.closes)


def close(office, first, last=None, reason=""):
    return office.consultation_exceptions.create(first_day=first, last_day=last or first, reason_de=reason)


def open_at(office, span, first, last=None, reason=""):
    return office.consultation_exceptions.create(
        first_day=first, last_day=last or first, opens=span.opens, closes=span.closes, reason_de=reason
    )


def day_of(office, day: date) -> Day:
    return Schedule(office, at(day.year, day.month, day.day)).day(day)


def found(office, now):
    """The date and the hours of the next consultation, and whether it is running."""
    consultation = Schedule(office, now).next_consultation
    return consultation and (consultation.day.date, consultation.span, consultation.is_now)
