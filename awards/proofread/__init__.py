"""What proofreading (proofreading/) knows of awards."""

from proofreading.declarations import Current, FactsOf
from proofreading.text import KnownFacts

from . import current, facts

_ROWS = ("Criterion", "Question", "RequiredDocument", "EditionFunder", "Prize", "Winner")

PROOFREAD = (
    FactsOf("awards.Edition", facts.of_edition),
    FactsOf("awards.Prize", facts.of_prize),
    FactsOf(
        "awards.Circular",
        lambda circular: facts.of_edition(circular.edition) if circular.edition_id else KnownFacts(),
    ),
    Current("awards.Edition", current.current),
    Current("awards.Circular", current.not_sent),
    *(Current(f"awards.{name}", current.of_current) for name in _ROWS),
)
