"""When people come today and tomorrow, and why not, where they usually would."""

from collections.abc import Iterator
from datetime import date, time

from django.utils.translation import gettext as _

from offices.desk.lines import DeskLine, Viewer
from offices.desk.ways import to_row
from offices.hours.changes import notes
from offices.hours.rules import Day, moment
from offices.hours.schedule import Schedule
from offices.hours.week import hours_of_day
from offices.models import Office


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    for office in viewer.offices():
        schedule = Schedule(office, viewer.now)
        for day in schedule.days(schedule.today, 2):
            if sentence := _sentence(office, day, schedule.today):
                begins = day.spans[0].opens if day.spans else time()
                address = to_row(office, "consultation_exceptions")
                yield DeskLine(sentence, address, office=office, when=moment(day.date, begins))


def _sentence(office: Office, day: Day, today: date) -> str:
    if day.spans:
        return _on(day, today) % {"hours": hours_of_day(day.spans)}
    why = next(iter(notes(office, [day])), None) if day.closed_by else None
    if why is None:
        return ""
    return _closed_for(day, today) % {"reason": why.reason} if why.reason else _closed(day, today)


def _on(day: Day, today: date) -> str:
    if day.date == today:
        return _("Consultation today, %(hours)s.")
    return _("Consultation tomorrow, %(hours)s.")


def _closed_for(day: Day, today: date) -> str:
    if day.date == today:
        return _("No consultation today: %(reason)s.")
    return _("No consultation tomorrow: %(reason)s.")


def _closed(day: Day, today: date) -> str:
    if day.date == today:
        return _("No consultation today.")
    return _("No consultation tomorrow.")
