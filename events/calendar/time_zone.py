"""The time zone of Germany as calendars write it, in its shortest form."""

from datetime import date, datetime, time, timedelta
from typing import TypeVar

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

Part = TypeVar("Part", TimezoneDaylight, TimezoneStandard)

WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def time_zone() -> Timezone:
    """Clocks are changed on the last Sundays of March and October, since 1996."""
    zone = Timezone()
    zone.add("tzid", "Europe/Berlin")
    zone.add_component(
        _part(TimezoneDaylight(), "CEST", WINTER, SUMMER, datetime.combine(date(1996, 3, 31), time(2)))
    )
    zone.add_component(
        _part(TimezoneStandard(), "CET", SUMMER, WINTER, datetime.combine(date(1996, 10, 27), time(3)))
    )
    return zone


def _part(part: Part, name: str, before: timedelta, after: timedelta, first: datetime) -> Part:
    part.add("dtstart", first)
    part.add("rrule", vRecur(freq="YEARLY", bymonth=first.month, byday="-1SU"))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name)
    return part
