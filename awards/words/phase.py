"""The phase of an edition and the time left, in plain words, in the active language."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from awards.models import Edition
from awards.phases import Phase, phase_of, time_left
from website.formats.in_words import clock_time, day_with_time, weekday_date

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
LAST_SECOND_OF_THE_DAY = time(23, 59, 59)
# From two weeks on whole weeks are easier to grasp than many days.
FEWEST_WEEKS = 2


@dataclass(frozen=True)
class PhaseInWords:
    phase: Phase
    # "Applications closed"
    title: str
    # "3 weeks left"; "" where there is nothing to wait for
    left: str = ""
    # "until Friday 28 April 2017"
    when: str = ""


def in_words(edition: Edition, now: datetime) -> PhaseInWords:
    phase = phase_of(edition, now)
    words = {
        Phase.COMING: _coming,
        Phase.OPEN: _open,
        Phase.CLOSING_SOON: _open,
        Phase.CLOSED: _closed,
        Phase.DECIDED: _decided,
    }[phase]
    left, when = words(edition, now)
    return PhaseInWords(phase, title_of(phase), left, when)


def title_of(phase: Phase) -> str:
    return {
        Phase.COMING: pgettext("phase of an award", "Applications not open yet"),
        Phase.OPEN: pgettext("phase of an award", "Applications open"),
        Phase.CLOSING_SOON: pgettext("phase of an award", "Applications close soon"),
        Phase.CLOSED: pgettext("phase of an award", "Applications closed"),
        Phase.DECIDED: pgettext("phase of an award", "Winners announced"),
    }[phase]


def deadline_in_words(edition: Edition) -> str:
    """ "Friday 28 April 2017", with the time where it is not that whole day; "" where it is not known."""
    return _last_moment(edition.deadline) if edition.deadline else ""


def opening_in_words(edition: Edition) -> str:
    """ "Wednesday 1 March 2017, 9 am"; "" where it is not known."""
    return _first_moment(edition.opens_at) if edition.opens_at else ""


def _first_moment(moment: datetime) -> str:
    local = timezone.localtime(moment)
    day = weekday_date(local)
    return day if local.time() == time() else day_with_time(day, clock_time(local.time()))


def _last_moment(moment: datetime) -> str:
    local = timezone.localtime(moment)
    day = weekday_date(local)
    return day if is_end_of_a_day(moment) else day_with_time(day, clock_time(local.time()))


def is_end_of_a_day(moment: datetime) -> bool:
    """Whether it is the last second of a day in Germany, so that the time need not be told."""
    return timezone.localtime(moment).time() == LAST_SECOND_OF_THE_DAY


def _coming(edition: Edition, now: datetime) -> tuple[str, str]:
    opening, deadline = opening_in_words(edition), deadline_in_words(edition)
    left = _("From %(moment)s") % {"moment": opening} if opening else _("The day is not known yet")
    return left, _("until %(moment)s") % {"moment": deadline} if deadline else ""


def _open(edition: Edition, now: datetime) -> tuple[str, str]:
    left = time_left(edition, now)
    if left is None or edition.deadline is None:
        return "", _("The deadline is not known yet.")
    until = _("until %(moment)s") % {"moment": deadline_in_words(edition)}
    return _left_in_words(edition.deadline, left, now), until


def _closed(edition: Edition, now: datetime) -> tuple[str, str]:
    deadline = deadline_in_words(edition)
    return "", _("The deadline was %(moment)s.") % {"moment": deadline} if deadline else ""


def _decided(edition: Edition, now: datetime) -> tuple[str, str]:
    day = weekday_date(timezone.localtime(edition.announced_at))
    return "", _("Announced on %(date)s.") % {"date": day}


def _left_in_words(deadline: datetime, left: timedelta, now: datetime) -> str:
    last_day = timezone.localdate(deadline.astimezone(UTC))
    days = (last_day - timezone.localdate(now)).days
    if days == 0:
        return _left_today(left)
    if days == 1:
        return _("Only until tomorrow")
    weeks, more = divmod(days, 7)
    if weeks >= FEWEST_WEEKS and not more:
        return ngettext("%(count)s\u00a0week left", "%(count)s\u00a0weeks left", weeks) % {"count": weeks}
    return ngettext("%(count)s\u00a0day left", "%(count)s\u00a0days left", days) % {"count": days}


def _left_today(left: timedelta) -> str:
    """On the last day; rounded down, so that nobody counts on time that is not there."""
    if left >= HOUR:
        hours = left // HOUR
        words = ngettext("%(count)s\u00a0hour left", "%(count)s\u00a0hours left", hours)
        return _("Only today: %(time)s") % {"time": words % {"count": hours}}
    if left >= MINUTE:
        minutes = left // MINUTE
        words = ngettext("%(count)s\u00a0minute left", "%(count)s\u00a0minutes left", minutes)
        return words % {"count": minutes}
    return _("Less than one minute left")
