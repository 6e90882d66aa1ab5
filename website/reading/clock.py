"""A time of day as people write it, in German or English."""

import re
from datetime import time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .characters import plain_characters
from .letters import plain_letters

MIDNIGHT = time()

_TIME = re.compile(
    r"(?:(?:um|at) )?(?P<hour>\d{1,2})"
    r"(?: ?(?:[:.,h]|uhr|:) ?(?P<minute>\d{2})(?::00)?)?"
    r" ?(?:uhr|h|o'?clock)?\.?"
    r" ?(?P<half>am|pm|morgens|fruehmorgens|frueh|vormittags|mittags|nachmittags|abends|noon|midnight"
    r"|in the morning|in the afternoon|in the evening)?"
)
_FOUR_DIGITS = re.compile(r"(?P<hour>\d{2}) ?(?P<minute>\d{2})(?: uhr| h| ?hrs)?")
_MORNING = {"morgens", "fruehmorgens", "frueh", "vormittags", "in the morning"}
_EVENING = {"nachmittags", "abends", "in the afternoon", "in the evening"}
_NOON = {"noon", "mittag", "mittags", "midday", "12 noon"}
_MIDNIGHT = {"midnight", "mitternacht", "12 midnight"}
_SPAN = re.compile(r"\d.*(?:-| bis | to | until | till | und | and ).*\d")

_UNREADABLE = _("We could not read this as a time. Please write it like this: 18:30")
_NO_SUCH_TIME = _("There is no such time. Please write it like this: 18:30")
_SPAN_OF_TIME = _("This looks like two times. Please write one time here, like this: 18:30")
_WHICH_MIDNIGHT = _(
    "At midnight one day ends and another begins. For the beginning of a day, please write 0:00 with "
    "that day."
)


def read_clock(typed: str, is_end: bool = False) -> time:
    """Raises ValidationError with a sentence that says what is wrong.

    The end of something may be the end of a day, 24:00: that is the midnight with which the next one begins.
    """
    text = _plain(typed)
    if text in _NOON:
        return time(12)
    if text in _MIDNIGHT:
        return _end_of_day(is_end)
    found = _TIME.fullmatch(text) or _FOUR_DIGITS.fullmatch(text)
    if not found:
        raise ValidationError(_SPAN_OF_TIME if _SPAN.search(text) else _UNREADABLE, code="invalid")
    parts = found.groupdict()
    hour, minute = _hour(int(parts["hour"]), parts.get("half")), int(parts["minute"] or 0)
    if (hour, minute) == (24, 0):
        return _end_of_day(is_end)
    try:
        return time(hour, minute)
    except ValueError:
        raise ValidationError(_NO_SUCH_TIME, code="no such time") from None


def _plain(typed: str) -> str:
    text = plain_letters(plain_characters(typed)).strip(" ").replace("’", "'")
    return re.sub(r"\b([ap])\.? ?m\b\.?", r"\1m", text)


def _end_of_day(is_end: bool) -> time:
    if not is_end:
        raise ValidationError(_WHICH_MIDNIGHT, code="which midnight")
    return MIDNIGHT


def _hour(hour: int, half: str | None) -> int:
    """On a clock of 24 hours. 18 Uhr abends says the same twice; 13 am is nothing."""
    if half is None:
        return hour
    if half in {"am", "pm"} and not 1 <= hour <= 12:
        raise ValidationError(_NO_SUCH_TIME, code="no such time")
    if half == "am" or half in _MORNING and hour < 12:
        return hour % 12
    if half == "pm":
        return hour % 12 + 12
    if half in _EVENING:
        return hour + 12 if 1 <= hour <= 11 else _in(hour, 13, 24)
    if half in {"noon", "mittags"}:
        return _in(hour, 11, 14) if hour > 2 else hour + 12
    if half == "midnight" and hour in {0, 12, 24}:
        return 24
    raise ValidationError(_UNREADABLE, code="invalid")


def _in(hour: int, first: int, last: int) -> int:
    if not first <= hour <= last:
        raise ValidationError(_UNREADABLE, code="invalid")
    return hour
