"""What a text has taken from a row stays in it when the row is deleted, as the words of then."""

from collections.abc import Iterable

from django.db.models.signals import pre_delete

from website.languages.records import RecordFact
from website.rich_text.where_used import write_out


def keep_words(facts: Iterable[RecordFact]) -> None:
    """Whatever way a row goes: by its form, with many, or with what it belongs to."""
    for model in {each.model for each in facts}:
        pre_delete.connect(_keep_words, sender=model, dispatch_uid=f"offices.in_texts.going.{model.__name__}")


def _keep_words(sender, instance, **kwargs) -> None:
    write_out(instance)
