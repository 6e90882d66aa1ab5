"""Days in the prose that are not those of the fields: a deadline, the day of an event."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.functional import lazy
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from proofreading.prose.days import WrittenDay, days_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.formats.in_words import full_date

# What somebody else has announced lies further away.
NEAR = timedelta(days=60)

_ENDS = re.compile(
    r"(?:bewerbungs|anmelde|einsende|abgabe|melde)(?:schluss|frist|ende)"
    r"|einsendeschluß|\bfrist\b|deadline|closing date",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:bis|spätestens|by|until|no later than|before)\b[^.!?]{0,30}$", re.IGNORECASE)
_REGISTERS = re.compile(
    r"\b(?:anmeld\w*|melden\b[^.!?]*\ban\b|bewerb\w*|einreich\w*|vorschlag\w*|vorschläge\w*|regist\w+|"
    r"sign up|appl(?:y|ications?)|enter\b|entries|nominat\w+|submit\w*)",
    re.IGNORECASE,
)

_OTHER_DEADLINE = gettext_lazy(
    "“%(quote)s”: in its field the deadline is %(days)s. Please correct what is wrong, the text or the field."
)
_OTHER_DAY = gettext_lazy(
    "“%(quote)s”: this is not on %(days)s, as its fields say. Please correct what is wrong, the text or the "
    "fields."
)


def _in_words(*days: date) -> str:
    return get_text_list([full_date(day) for day in days], _("and"))


_list_of_days = lazy(_in_words, str)


def deadlines(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if not facts.deadlines:
        return
    for day in days_in(text.words, text.language):
        if _is_deadline(text.words, day) and not _is_one_of(day, (*facts.deadlines, *facts.days)):
            yield warning("deadline", day.quote, _OTHER_DEADLINE, days=_list_of_days(*facts.deadlines[:3]))


def days_of_events(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if not facts.days or text.is_note:
        return
    known = (*facts.days, *facts.deadlines, *facts.other_days)
    for day in days_in(text.words, text.language):
        found = day.date()
        if (
            found
            and not _is_deadline(text.words, day)
            and not _is_one_of(day, known)
            and min(facts.days) - NEAR <= found <= max(facts.days) + NEAR
        ):
            yield warning("day", day.quote, _OTHER_DAY, days=_list_of_days(*facts.days[:3]))


def _is_one_of(day: WrittenDay, known: tuple[date, ...]) -> bool:
    return any((each.day, each.month) in day.all_days and day.year in {None, each.year} for each in known)


def _is_deadline(words: str, day: WrittenDay) -> bool:
    sentence = re.split(r"[!?\n]|(?<!\d)\.\s", words[: day.begin])[-1]
    behind = re.split(r"[.!?\n]", words[day.end :])[0]
    if _ENDS.search(sentence):
        return True
    return bool(_UNTIL.search(sentence) and _REGISTERS.search(f"{sentence} {behind}"))
