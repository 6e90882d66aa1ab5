"""An event whose text takes a fact from a record changes with it: calendars learn of the new number, too."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save

from events.calendar.changes import as_one_change
from events.models import Event
from website.contributions.registry import all_of
from website.languages.records import RecordFact
from website.rich_text.where_used import facts_of, texts_with


def follow_records() -> None:
    """To be called when all packages have said which facts there are."""
    for model in {each.model for each in all_of(RecordFact)}:
        post_save.connect(_follow, sender=model, dispatch_uid=f"events.calendar.facts.{model.__name__}")


def _follow(sender: type[Model], instance: Model, created: bool, raw: bool, **kwargs: Any) -> None:
    if created or raw:
        return
    texts = [row for href in facts_of(instance) for row, _name in texts_with(href, [Event])]
    if events := {row.pk: row for row in texts if isinstance(row, Event)}:
        with as_one_change(*events.values()):
            pass
