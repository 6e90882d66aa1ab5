"""A weekday beside a day on which it is not, and days that no calendar has."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from proofreading.prose.days import WrittenDay, days_in
from proofreading.prose.months import WEEKDAY, weekday_number
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.formats.in_words import full_date, weekday_name

_full_date, _weekday_name = lazy(full_date, str), lazy(weekday_name, str)

# So many characters before a day its weekday begins, with others in a row.
NEAR = 150
_TO = r"\s*(?:,|–|-|/|bis|und|to|until|and|&)\s*(?:zum\s+)?"
_BEFORE = re.compile(
    rf"(?<!\w)(?P<others>(?:{WEEKDAY}{_TO})*)(?P<weekday>{WEEKDAY}),?\s*(?:(?:den|dem|der|am|the|on)\s+)*(?:the\s+)?$"
)
_BEHIND = re.compile(rf",?\s*(?:\(|,\s*an?\s|,\s*einem?\s)\s*(?P<weekday>{WEEKDAY})(?!\w)")

_OTHER_WEEKDAY = _(
    "“%(quote)s”: %(day)s is a %(weekday)s. Please check which of the two is right, the weekday or the date."
)
_NO_SUCH_DAY = _("“%(quote)s”: there is no such day in the calendar. Please check the date.")


def weekdays(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    for day in days_in(text.words, text.language):
        if not day.exists:
            yield warning("no such day", day.quote, _NO_SUCH_DAY)
        elif said := _weekday_beside(text.words, day):
            number, first, quote = said
            meant = _dates(day, facts, first)
            if meant and all(each.weekday() != number for each in meant):
                told = {"day": _full_date(meant[0]), "weekday": _weekday_name(meant[0].weekday())}
                yield warning("weekday", quote, _OTHER_WEEKDAY, **told)


def _weekday_beside(words: str, day: WrittenDay) -> tuple[int, int, str] | None:
    """The weekday, the day of the month it is said of, and the words of both."""
    if before := _BEFORE.search(words, max(0, day.begin - NEAR), day.begin):
        quote = words[before.start("weekday") : day.end]
        if not before["others"]:
            return weekday_number(before["weekday"]), [*day.earlier, day.day][0], quote
        if "und" in before["others"] or "and" in before["others"] or day.earlier:
            # "Samstag und Sonntag, 14. und 15. Dezember": the last weekday is that of the last day.
            return weekday_number(before["weekday"]), day.day, quote
        return None
    if behind := _BEHIND.match(words[day.end :]):
        return weekday_number(behind["weekday"]), day.day, words[day.begin : day.end + behind.end()]
    return None


def _dates(day: WrittenDay, facts: KnownFacts, number: int) -> list[date]:
    """Without a year it is that of the row, if the row has such a day."""
    if day.year:
        return [found] if (found := day.date(day=number)) else []
    known = [*facts.days, *facts.deadlines, *facts.other_days]
    return [each for each in known if (each.day, each.month) == (number, day.month)]
