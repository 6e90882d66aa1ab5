"""Documents are written into the index, a batch at a time, and their words are learned."""

import logging
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from search.findable import Findable, SearchDocument
from search.models import IndexEntry, KnownWord
from search.models.entry import LONGEST_WORD, place_of
from search.vector import line_of, mark_of
from search.words.analysis import Tokens, plain_words
from search.words.compounds import may_be_compound, may_be_part, possible_parts
from website.contributions.registry import all_of
from website.languages.bilingual import languages

logger = logging.getLogger("search")

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
        try:
            document = findable.document(row)
        except Exception:
            # Nobody finds it then, and everybody all others.
            logger.exception("The search could not read %s %s.", findable.kind, findable.key(row))
            continue
        yield findable, findable.key(row), document


def write(rows: list[Row]) -> None:
    """Rows that are not in the index, or no more."""
    known = _known_words(rows)
    numbers = _kind_numbers()
    IndexEntry.objects.bulk_create(
        (_entry(*row, known, numbers[row[0].kind]) for row in rows), batch_size=BATCH
    )


def _kind_numbers() -> dict[str, int]:
    """In the order in which kinds are looked for."""
    in_order = sorted(findables().values(), key=lambda findable: findable.rank)
    return {findable.kind: number for number, findable in enumerate(in_order)}


def _entry(
    findable: Findable, key: int, document: SearchDocument, known: set[str], number: int
) -> IndexEntry:
    translated = {
        f"{name}_{code}": texts.get(code, "")
        for name, texts in [("title", document.titles), ("text", document.texts), ("url", document.urls)]
        for code in languages()
    }
    marks = [mark_of(document.office_id)] if document.office_id else []
    return IndexEntry(
        kind=findable.kind,
        key=key,
        office_id=document.office_id,
        place=place_of(findable.group, number, document, key),
        tokens=line_of(_tokens(document, known), marks),
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


def part_words(rows: list[Row]) -> set[str]:
    """The words of these documents that compounds may be made of."""
    return {word for word in _words_of(rows) if may_be_part(word) and len(word) <= LONGEST_WORD}


def learn(words: set[str]) -> None:
    rows = (KnownWord(plain=word) for word in sorted(words))
    KnownWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=_ASKED_AT_ONCE)


def _words_of(rows: list[Row]) -> set[str]:
    return plain_words(
        text
        for _findable, _key, document in rows
        for texts in [document.titles, document.texts, document.beside]
        for text in texts.values()
    )


def _known_words(rows: list[Row]) -> set[str]:
    """The words of the site that compounds in these documents are made of; theirs are among them."""
    learn(part_words(rows))
    compounds = filter(may_be_compound, _words_of(rows))
    return known_among({part for word in compounds for part in possible_parts(word)})


def known_among(words: set[str]) -> set[str]:
    asked, found = sorted(words), set()
    for start in range(0, len(asked), _ASKED_AT_ONCE):
        rows = KnownWord.objects.filter(plain__in=asked[start : start + _ASKED_AT_ONCE])
        found |= set(rows.values_list("plain", flat=True))
    return found
