"""Why an office is closed: in the words of a list, which exist in each language of the site, or in one's own.

What is chosen is stored as text in both languages: the row says the same wherever it was entered.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from offices.models import ConsultationException
from website.languages.bilingual import languages, text_in

REASONS = {
    "illness": _("illness"),
    "training": _("staff training"),
    "meeting": _("staff meeting"),
    "move": _("the office is moving"),
    "fault": _("technical fault"),
    "outing": _("staff outing"),
    "bridging": _("bridging day"),
    "holiday": _("closed for the holidays"),
}


def choices() -> list[tuple]:
    return [("", _("no reason given")), *REASONS.items()]


def in_all_languages(reason: str) -> dict[str, str]:
    """By the names of columns."""
    return {f"reason_{code}": _in(code, reason) for code in languages()}


def _in(language: str, reason: str) -> str:
    with override(language):
        return str(REASONS[reason]) if reason else ""


def chosen_in(row: ConsultationException) -> str | None:
    """Which of the list a row has; None for words of one's own."""
    said = {f"reason_{code}": text_in(row, "reason", code) for code in languages()}
    return next((reason for reason in ["", *REASONS] if in_all_languages(reason) == said), None)
