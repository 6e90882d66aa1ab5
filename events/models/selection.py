from collections.abc import Iterable

from django.db import models


class EventSelection(models.QuerySet):
    """What events can be asked for, whether the rows are events or dates of events.

    Each name takes what a filter gives, and leaves all rows where it gives nothing.
    """

    # The way from a row to its event, as Django writes it.
    to_event = ""

    def _where(self, **lookups):
        return self.filter(**{f"{self.to_event}{name}": value for name, value in lookups.items()})

    def of_office(self, office):
        return self.filter(office=office) if office else self

    def of_programme(self, programme):
        return self._where(programme=programme) if programme else self

    def about(self, topic: str):
        return self._having("topics", topic=topic) if topic else self

    def understood_in(self, language: str):
        """Held in this language or interpreted into it."""
        return self._having("spoken_languages", language=language) if language else self

    def in_town(self, spellings: list[str]):
        """At places of this town, however its name is written there."""
        return self._where(place__town__in=spellings) if spellings else self

    def step_free(self):
        """At places that are known to be without steps."""
        return self._where(place__step_free=True)

    def free(self):
        return self._where(price_kind="free")

    def saying(self, words: Iterable[str]):
        """With all these folded words (events/lists/search_words.py), or words that they are a part of.

        This reads every row it is asked of: give it few."""
        rows = self
        for word in words:
            rows = rows._where(search_text__contains=word)
        return rows

    def in_order_of(self, keys: list[int]) -> list:
        """The rows with these ids, those that are gone meanwhile left out."""
        found = self.in_bulk(keys)
        return [found[key] for key in keys if key in found]

    def _having(self, rows: str, **lookups):
        """With at least one such row. A subquery, so that no event comes twice."""
        event = self.model._meta.get_field("event").related_model if self.to_event else self.model
        relation = event._meta.get_field(rows)  # type: ignore[union-attr]  # to_event names a relation
        found = relation.related_model._base_manager.filter(  # type: ignore[union-attr]  # and so does rows
            event_id=models.OuterRef("event_id" if self.to_event else "pk"), **lookups
        )
        return self.filter(models.Exists(found))
