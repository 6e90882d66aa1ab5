"""One letter wrong: a word that the site does not have, and the words it does have one letter away.

Tried out are all words that differ by one letter; which of them there are, the index knows. So nothing is
ever offered that is not on a page everybody can see.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from string import ascii_lowercase

from search.asked.lookup import known_tokens, look_up_word
from search.asked.synonyms import synonyms
from search.index.writing import known_among
from search.models import KnownWord
from search.words.cut import words_of
from search.words.stems import stems

SHORTEST = 4  # letters: shorter words have too many neighbours
LONGEST = 40
# How many words that begin with the same letters are compared, and how much alike they have to be.
BEGIN_ALIKE, LOOKED_AT, ALIKE = 2, 2_000, 0.7
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"


def corrected(plain: str) -> Iterator[str]:
    """What may have been meant, the likeliest first: words of the site, then stems of words."""
    if not SHORTEST <= len(plain) <= LONGEST or not plain.isalpha():
        return
    letters = sorted(plain)

    def order(other: str):
        # Swapped letters before wrong ones.
        return sorted(other) != letters, other[0] != plain[0], -len(other), other

    yield from sorted(known_among(_one_letter_away(plain)), key=order)
    tokens = {near for token in stems(plain) for near in _one_letter_away(token)}
    yield from sorted(known_tokens(tokens) | (tokens & synonyms().tokens()), key=order)


def similar(plain: str) -> list[str]:
    """Words of the site that begin alike and look alike, as they are written there."""
    if len(plain) < SHORTEST or not plain.isalpha():
        return []
    begin = plain[:BEGIN_ALIKE]
    known = KnownWord.objects.filter(plain__startswith=begin).order_by("plain")[:LOOKED_AT]
    alike = get_close_matches(plain, [word.plain for word in known if word.plain != plain], n=3, cutoff=ALIKE)
    return [written for each in alike if (written := _as_written(each))]


def _as_written(plain: str) -> str:
    """On the first page that has it; "" where it is on none any more."""
    hits = look_up_word(stems(plain))
    texts = (text for hit in hits for text in [hit.title_de, hit.title_en, hit.text_de, hit.text_en])
    written = (
        text[word.start : word.end] for text in texts for word in words_of(text) if word.plain == plain
    )
    return next(written, "")


def _one_letter_away(plain: str) -> set[str]:
    alphabet = ascii_lowercase if plain.isascii() else _CYRILLIC
    cuts = [(plain[:at], plain[at:]) for at in range(len(plain) + 1)]
    left_out = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    another = {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    one_more = {left + letter + right for left, right in cuts for letter in alphabet}
    return (left_out | swapped | another | one_more) - {plain}
