"""Days of the calendar in running words: where they stand, and what is said of them."""

import re
from dataclasses import dataclass
from datetime import date

from .months import MONTH, month_number

_DAY = r"(?<![\d.,:/§€-])(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NTH = r"(?:st|nd|rd|th)?"
_TO = r"\s*(?:–|-|/|bis(?: zum)?|und|to|until|and|&)\s*"
# Days before the last one of a span or list: "14.–20. Dezember", "14, 15 and 16 December".
_EARLIER = rf"(?P<earlier>(?<![\d.,:/§€-])\d{{1,2}}{_NTH}\.?(?:,\s*\d{{1,2}}{_NTH}\.?)*{_TO})?"
_WAYS = [
    # 14. Dezember 2023, 14th of December
    re.compile(
        rf"{_EARLIER}(?P<day>(?<![\d.,:/§€])\d{{1,2}}){_NTH}\.?\s+(?:of\s+)?(?P<month>{MONTH}),?(?:\s+{_YEAR})?(?!\d)"
    ),
    # December 14–20, 2023
    re.compile(
        rf"(?P<month>\b{MONTH})\s+{_EARLIER}(?P<day>\d{{1,2}}){_NTH}(?![\d.:]|\s*(?:am|pm|Uhr))(?:,?\s+{_YEAR})?(?!\d)"
    ),
    # 14.12.2023, 14.12.23, 14/12/2023
    re.compile(
        rf"{_DAY}\.\s?(?P<number>\d{{1,2}})\.\s?(?P<year>(?:19|20)\d\d|\d\d)(?![.,:]?\d|%|\s*(?:Uhr|Euro|€))"
    ),
    re.compile(rf"{_DAY}/(?P<number>\d{{1,2}})/{_YEAR}(?![\d/])"),
    re.compile(r"(?<![\d/-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])"),
]
# In English a full stop may end the sentence behind a time.
_GERMAN = re.compile(
    rf"(?P<earlier>(?<![\d.,:/§€-])\d{{1,2}}\.{_TO})?(?P<day>(?<![\d.,:/§€])\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.(?!\s?\d|\w)"
)


@dataclass(frozen=True)
class WrittenDay:
    """A day as it is written. year is None where nobody says it."""

    day: int
    month: int
    year: int | None
    begin: int
    end: int
    quote: str
    # The days before it that share its month.
    earlier: tuple[int, ...] = ()

    @property
    def all_days(self) -> list[tuple[int, int]]:
        return [(day, self.month) for day in [*self.earlier, self.day]]

    def date(self, year: int | None = None, day: int | None = None) -> date | None:
        try:
            return date(self.year or year or 0, self.month, day or self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        try:
            date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True


def days_in(text: str, language: str) -> list[WrittenDay]:
    """In the order of the text; where two ways of reading overlap, the first way of the list."""
    found: list[WrittenDay] = []
    for way in [*_WAYS, *([_GERMAN] if language == "de" else [])]:
        for match in way.finditer(text):
            if not any(match.start() < other.end and other.begin < match.end() for other in found):
                day = _read(match)
                if day:
                    found.append(day)
    return sorted(found, key=lambda day: day.begin)


def _read(match: re.Match) -> WrittenDay | None:
    parts = match.groupdict()
    name = parts.get("month")
    month = month_number(name) if name else int(parts["number"])
    day = int(parts["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    earlier = tuple(int(number) for number in re.findall(r"\d{1,2}", parts.get("earlier") or ""))
    return WrittenDay(day, month, _year(parts.get("year")), match.start(), match.end(), match[0], earlier)


def _year(typed: str | None) -> int | None:
    if not typed:
        return None
    number = int(typed)
    return number if len(typed) == 4 else number + (2000 if number < 70 else 1900)
