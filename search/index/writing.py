"""Documents are written into the index, a batch at a time, and their words are learned."""

from collections.abc import Iterable, Iterator

from django.db import connection
from django.db.models import QuerySet

from search.findable import Findable, SearchDocument
from search.models import IndexEntry, KnownWord
from search.models.entry import LONGEST_WORD, place_of
from search.vector import line_of, mark_of
from search.words.analysis import Tokens, plain_words
from search.words.compounds import may_be_compound, may_be_part, possible_parts
from website.contributions.registry import all_of
from website.languages.bilingual import languages

BATCH = 200  # documents
_ASKED_AT_ONCE = 5_000  # words

# By kind and key.
Row = tuple[Findable, int, SearchDocument]


def findables() -> dict[str, Findable]:
    return {each.kind: each for each in all_of(Findable)}


def documents(findable: Findable, keys: Iterable[int] | None = None) -> Iterator[Row]:
    """What of these rows the public may see; of all rows where no ids are given."""
    rows = findable.rows(keys)
    # Of very many, only some are in memory at once.
    if isinstance(rows, QuerySet) and keys is None:
        rows = rows.iterator(chunk_size=BATCH)
    for row in rows:
        yield findable, findable.key(row), findable.document(row)


def write(rows: list[Row]) -> None:
    """Rows that are not in the index, or no more."""
    known = _known_words(rows)
    entries = [_entry(*row) for row in rows]
    # The place ends with the id, which the database gives.
    for entry, number in zip(entries, _next_ids(len(entries)), strict=True):
        entry.pk = number
    for entry, (findable, _key, document) in zip(entries, rows, strict=True):
        entry.place = place_of(findable.group, document, entry.pk)
        marks = [mark_of(entry.office_id)] if entry.office_id else []
        entry.tokens = line_of(_tokens(document, known), marks)
    IndexEntry.objects.bulk_create(entries, batch_size=BATCH)


def _entry(findable: Findable, key: int, document: SearchDocument) -> IndexEntry:
    translated = {
        f"{name}_{code}": texts.get(code, "")
        for name, texts in [("title", document.titles), ("text", document.texts), ("url", document.urls)]
        for code in languages()
    }
    return IndexEntry(
        kind=findable.kind,
        key=key,
        office_id=document.office_id,
        names="\n".join(filter(None, document.names)),
        visible_from=document.visible_from,
        visible_until=document.visible_until,
        **translated,
    )


def _tokens(document: SearchDocument, known: set[str]) -> Tokens:
    tokens = Tokens()
    for code in languages():
        tokens.add(document.titles.get(code, ""), code, known, is_title=True)
        tokens.add("\n".join([document.around.get(code, ""), *document.names]), code, known, is_title=True)
        tokens.add(document.texts.get(code, ""), code, known)
        tokens.add(document.beside.get(code, ""), code, known)
    return tokens


def learn_words(rows: list[Row]) -> set[str]:
    """From now on compounds may be made of the words of these documents. All of them are given back."""
    words = plain_words(
        text
        for _findable, _key, document in rows
        for texts in [document.titles, document.texts, document.beside]
        for text in texts.values()
    )
    parts = (word for word in sorted(words) if may_be_part(word) and len(word) <= LONGEST_WORD)
    KnownWord.objects.bulk_create((KnownWord(plain=word) for word in parts), ignore_conflicts=True)
    return words


def _known_words(rows: list[Row]) -> set[str]:
    """The words of the site that compounds in these documents are made of; theirs are among them."""
    words = learn_words(rows)
    return known_among({part for word in words if may_be_compound(word) for part in possible_parts(word)})


def known_among(words: set[str]) -> set[str]:
    asked, found = sorted(words), set()
    for start in range(0, len(asked), _ASKED_AT_ONCE):
        rows = KnownWord.objects.filter(plain__in=asked[start : start + _ASKED_AT_ONCE])
        found |= set(rows.values_list("plain", flat=True))
    return found


def _next_ids(count: int) -> Iterable[int]:
    table = IndexEntry._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
            )
            return [number for (number,) in cursor.fetchall()]
        # Whoever writes into SQLite is alone.
        cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
        (last,) = cursor.fetchone()
    return range(last + 1, last + 1 + count)
