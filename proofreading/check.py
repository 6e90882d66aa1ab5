"""All rules at once."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from proofreading.rules.addresses import other_addresses
from proofreading.rules.dates import days_of_events, deadlines
from proofreading.rules.foreign_words import foreign_words
from proofreading.rules.headings import headings
from proofreading.rules.languages import differences
from proofreading.rules.links import links
from proofreading.rules.mails import other_mails, written_at
from proofreading.rules.phones import other_phones
from proofreading.rules.promises import promises
from proofreading.rules.sentences import long_sentences
from proofreading.rules.sums import other_sums
from proofreading.rules.weekdays import weekdays
from proofreading.text import KnownFacts, Warning, WrittenText

Rule = Callable[[WrittenText, KnownFacts], Iterable[Warning]]

RULES: tuple[Rule, ...] = (
    weekdays,
    deadlines,
    days_of_events,
    other_sums,
    other_phones,
    other_mails,
    written_at,
    other_addresses,
    differences,
    promises,
    links,
    headings,
    long_sentences,
    foreign_words,
)


# The desk asks for the same texts again and again: an office has some hundred.
@lru_cache(maxsize=10_000)
def warnings_of(text: WrittenText, facts: KnownFacts) -> tuple[Warning, ...]:
    """Each once, in the order of the rules."""
    if not text.typed.strip():
        return ()
    return tuple(dict.fromkeys(found for rule in RULES for found in rule(text, facts)))
