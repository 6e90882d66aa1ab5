from datetime import date

from django.db import models

from search.findable import Group, SearchDocument
from search.vector import TokensField

LONGEST_WORD = 80  # characters, of those that compounds are made of

# A place says where a document stands among all that are found: by its group, its day, its kind and its key.
_OF_GROUP, _OF_DAY, _OF_KIND = 10**18, 10**12, 10**10
# Days are counted from here. Whatever has none comes after all that have one.
_FIRST_DAY, _NO_DAY = date(1970, 1, 1), 99_999


def place_of(group: Group, kind_number: int, document: SearchDocument, key: int) -> int:
    """What is on later stands further behind; of what can be read, the newest comes first."""
    day = _NO_DAY
    if document.last_day:
        day = _number_of(document.last_day)
    elif document.day:
        day = _NO_DAY - _number_of(document.day)
    elif group is Group.READ:
        day = 0
    return group * _OF_GROUP + day * _OF_DAY + kind_number * _OF_KIND + key % _OF_KIND


def places_of(
    group: Group, *, from_day: date | None = None, before_day: date | None = None
) -> tuple[int, int]:
    """The first and the last place of a group; of what is on, from a day or before one."""
    first = group * _OF_GROUP + (_number_of(from_day) * _OF_DAY if from_day else 0)
    last = group * _OF_GROUP + (_number_of(before_day) * _OF_DAY if before_day else _OF_GROUP) - 1
    return first, last


def _number_of(day: date) -> int:
    return min(max((day - _FIRST_DAY).days, 0), _NO_DAY)


class IndexEntry(models.Model):
    """A document as it is found and shown, written from rows of other packages (search/index/).

    Only what the public sees is here, or will see from a moment on.
    """

    kind = models.CharField(max_length=30)
    key = models.BigIntegerField()
    office_id = models.BigIntegerField(null=True)
    # Searched in this order, so that the first hits are found without looking at all of them.
    place = models.BigIntegerField(unique=True)
    title_de = models.TextField()
    title_en = models.TextField()
    # What else it is called, one name a line: a hit there is as good as one in the title.
    names = models.TextField()
    text_de = models.TextField()
    text_en = models.TextField()
    url_de = models.TextField()
    url_en = models.TextField()
    visible_from = models.DateTimeField(null=True)
    visible_until = models.DateTimeField(null=True)
    tokens = TokensField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="search_entry_once")]

    def __str__(self):
        return f"{self.kind} {self.key}"


class Change(models.Model):
    """A row of another package was written, and its document has not been since.

    The database itself notes it (search/index/triggers.py), so that no way of writing is forgotten.
    """

    kind = models.CharField(max_length=30)
    key = models.BigIntegerField()

    def __str__(self):
        return f"{self.kind} {self.key}"


class KnownWord(models.Model):
    """A word of the site, in plain letters, that compounds may be made of. It shows nowhere."""

    plain = models.CharField(max_length=LONGEST_WORD, primary_key=True)

    def __str__(self):
        return self.plain
