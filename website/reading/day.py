"""A day as people write it, in German or English."""

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from website.formats.in_words import full_date, weekday_name

from .characters import plain_characters
from .letters import plain_letters

_MONTHS = {
    1: "januar january jaenner jan jaen", 2: "februar february feber feb", 3: "maerz march mar mrz maer",
    4: "april apr", 5: "mai may", 6: "juni june jun", 7: "juli july jul", 8: "august aug",
    9: "september sept sep", 10: "oktober october okt oct", 11: "november nov",
    12: "dezember december dez dec",
}  # fmt: skip
_MONTH_NUMBERS = {word: number for number, words in _MONTHS.items() for word in words.split()}
_WEEKDAYS = [
    "montag monday mo mon", "dienstag tuesday di die tue tues tu", "mittwoch wednesday mi mit wed we",
    "donnerstag thursday do don thu thur thurs th", "freitag friday fr fre fri",
    "samstag sonnabend saturday sa sam sat", "sonntag sunday so son sun su",
]  # fmt: skip
_WEEKDAY_NUMBERS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_NEAR = {
    "heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "uebermorgen": 2, "day after tomorrow": 2,
}  # fmt: skip

_WEEKDAY = re.compile(rf"(?:{'|'.join(sorted(_WEEKDAY_NUMBERS, key=len, reverse=True))})(?![a-z])")
_MONTH = rf"(?P<word>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\b\.?"
_DAY, _NUMBER, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4}|\d{2})\.?"
_NTH = r"(?:st|nd|rd|th)?"
# With what stands between the parts. Without a year it is the next such day.
_WAYS = [
    re.compile(way)
    for way in [
        rf"(?P<year>\d{{4}}) ?([-/.]) ?{_NUMBER} ?\2 ?{_DAY}",
        rf"{_DAY} ?([./-]) ?{_NUMBER} ?\2 ?{_YEAR}",
        rf"{_DAY} ?\. ?{_NUMBER} ?\.?",
        rf"{_DAY} ?/ ?{_NUMBER}",
        rf"{_DAY}{_NTH}\.?[ -]?(?:of )?{_MONTH}(?:[ ,-]*{_YEAR})?",
        rf"{_MONTH} ?(?:the )?{_DAY}{_NTH}\.?(?:[ ,]+(?P<year>\d{{4}}))?",
    ]
]
# Two days, or a day and the end of a span: "1.-3.12.2031", "1.12. bis 3.12."
_SPAN = re.compile(r"\d.* (?:bis|to|until|till|und|and|oder|or) .*\d|\d\.? ?- ?\d{1,2}\.| - |^\d.*[;&+].*\d")

_UNREADABLE = _("We could not read this as a day. Please write it like this: 24/12/2031")
_NO_SUCH_DAY = _("This is not a day of the calendar. Please write it like this: 24/12/2031")
_SPAN_OF_DAYS = _("This looks like more than one day. Please write one day here, like this: 24/12/2031")
_OTHER_WEEKDAY = _("%(date)s is a %(weekday)s. Please check the day.")


def read_day(typed: str, today: date | None = None) -> date:
    """Raises ValidationError with a sentence that says what is wrong."""
    text = plain_letters(plain_characters(typed)).strip(" ,;")
    today = today or timezone.localdate()
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    weekday, text = _weekday_before(text)
    found = next((match for way in _WAYS if (match := way.fullmatch(text))), None)
    if found is None:
        raise ValidationError(_SPAN_OF_DAYS if _SPAN.search(text) else _UNREADABLE, code="invalid")
    day = _day_of(found.groupdict(), today)
    if weekday is not None and day.weekday() != weekday:
        words = {"date": full_date(day), "weekday": weekday_name(day.weekday())}
        raise ValidationError(_OTHER_WEEKDAY, code="weekday", params=words)
    return day


def _weekday_before(text: str) -> tuple[int | None, str]:
    """The weekday that somebody wrote before the day, and the day without what leads to it."""
    found = _WEEKDAY.match(text)
    rest = re.sub(r"^[., ]+", "", text[found.end() :]) if found else text
    return _WEEKDAY_NUMBERS[found[0]] if found else None, re.sub(r"^(?:am|der|den|dem|the|on) ", "", rest)


def _day_of(parts: dict, today: date) -> date:
    month = int(parts.get("month") or 0) or _MONTH_NUMBERS.get(parts.get("word"), 0)
    day, year = int(parts["day"]), parts.get("year")
    try:
        return date(_full_year(year), month, day) if year else _next(month, day, today)
    except ValueError:
        raise ValidationError(_NO_SUCH_DAY, code="no such day") from None


def _full_year(year: str) -> int:
    """Nobody writes of 1931 or of 2099 with two digits here: what is meant lies between 1970 and 2069."""
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 70 else 1900)


def _next(month: int, day: int, today: date) -> date:
    """The next such day, today being one. 29 February may be years away."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError
