"""How people get in and take part, in words, in the active language. A fact is yes, no, or not known yet."""

from dataclasses import dataclass

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.models import Event, Place


@dataclass(frozen=True)
class YesOrNo:
    """In a list: {{ fact.label }}: {{ fact.words }}. value is True, False or None."""

    name: str
    label: str
    value: bool | None

    @property
    def words(self) -> str:
        return yes_no_unknown(self.value)

    @property
    def plain(self) -> str:
        # Translators: a fact and whether it is so, such as "Lift: yes".
        return _("%(fact)s: %(answer)s") % {"fact": self.label, "answer": self.words}


def yes_no_unknown(value: bool | None) -> str:
    if value is None:
        return _("not known yet")
    return pgettext("answer", "yes") if value else pgettext("answer", "no")


def facts_of_place(place: Place) -> list[YesOrNo]:
    """All facts about the accessibility of a place, also those that nobody knows yet."""
    return [_fact(place, name) for name in Place.ACCESS]


def facts_of_event(event: Event) -> list[YesOrNo]:
    """What the event itself offers."""
    return [_fact(event, name) for name in ["sign_language", "childcare"]]


def known(facts: list[YesOrNo]) -> list[YesOrNo]:
    return [fact for fact in facts if fact.value is not None]


def _fact(row: models.Model, name: str) -> YesOrNo:
    label = row._meta.get_field(name).verbose_name  # type: ignore[union-attr]  # a column, and no relation
    return YesOrNo(name, capfirst(str(label)), getattr(row, name))
