"""Times of the day in running words."""

import re
from dataclasses import dataclass
from datetime import time

_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_TO = r"\s*(?:–|-|bis|to|until|till|und|and)\s*"
# 9 bis 12 Uhr, 18.30 Uhr
_GERMAN = re.compile(rf"(?<![\d.,:])(?:(?P<first>{_CLOCK})(?:\s*Uhr)?{_TO})?(?P<last>{_CLOCK})\s*(?:Uhr|h)\b")
# 9 am to 12.30 pm, 9–11 am, 6 to 8 pm
_HALF = r"(?:\s*(?P<{name}>[ap])\.?m\b\.?)"
_BRITISH = re.compile(
    rf"(?<![\d.,:€])(?:(?P<first>{_CLOCK}){_HALF.format(name='half')}?{_TO})?(?P<last>{_CLOCK}){_HALF.format(name='end')}"
)
# What is said in words ends or begins a span, too.
_TO_NOON = re.compile(rf"(?<![\d.,:])(?P<first>{_CLOCK}){_TO}(?:noon|midday|midnight)\b")
_BARE = re.compile(r"(?<![\d.,:/])(?P<last>\d{1,2}:\d{2})(?![\d:])")
_NOON = re.compile(r"\b(?:12 )?(?P<noon>noon|midday)\b")
_MIDNIGHT = re.compile(r"\b(?:12 )?(?:midnight|Mitternacht)\b")


@dataclass(frozen=True)
class ClockTimes:
    times: tuple[time, ...]
    begin: int
    end: int
    quote: str


def times_in(text: str) -> list[ClockTimes]:
    found: list[ClockTimes] = []

    def add(match: re.Match, times: list[time | None]) -> None:
        overlaps = any(match.start() < other.end and other.begin < match.end() for other in found)
        known = tuple(each for each in times if each is not None)
        if known and not overlaps:
            found.append(ClockTimes(known, match.start(), match.end(), match[0]))

    for match in _BRITISH.finditer(text):
        half = match["half"] or match["end"]
        begin = _time(match["first"], half) if match["first"] else None
        end = _time(match["last"], match["end"])
        # "11 to 1 pm" begins in the morning.
        if begin and end and not match["half"] and begin > end:
            begin = _time(match["first"], "a" if half == "p" else "p")
        add(match, [begin, end])
    for match in _TO_NOON.finditer(text):
        add(match, [_time(match["first"], None), time() if "midnight" in match[0] else time(12)])
    for way in [_GERMAN, _BARE]:
        for match in way.finditer(text):
            first = match.groupdict().get("first")
            add(match, [_time(first, None) if first else None, _time(match["last"], None)])
    for match in _NOON.finditer(text):
        add(match, [time(12)])
    for match in _MIDNIGHT.finditer(text):
        add(match, [time()])
    return sorted(found, key=lambda clock: clock.begin)


def _time(typed: str, half: str | None) -> time | None:
    hour, _mark, minute = typed.replace(":", ".").partition(".")
    number = int(hour)
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    try:
        return time(number % 24 if number == 24 else number, int(minute or 0))
    except ValueError:
        return None
