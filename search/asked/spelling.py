"""One letter wrong: a word that the site does not have, and the words it does have one letter away.

Tried out are all words that differ by one letter; which of them there are, the index knows. So nothing is
ever offered that is not on a page everybody can see.
"""

from string import ascii_lowercase

from search.asked.lookup import known_tokens
from search.asked.synonyms import synonyms
from search.words.stems import stems

SHORTEST = 4  # letters: shorter words have too many neighbours
LONGEST = 40
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"


def corrected(plain: str) -> dict[str, tuple[str, ...]]:
    """Words one letter away, each with its tokens that there are."""
    if not SHORTEST <= len(plain) <= LONGEST or not plain.isalpha():
        return {}
    tokens_of = {near: stems(near) for near in sorted(_one_letter_away(plain))}
    asked = {token for tokens in tokens_of.values() for token in tokens}
    known = known_tokens(asked) | (asked & synonyms().tokens())
    found = {near: tuple(t for t in tokens if t in known) for near, tokens in tokens_of.items()}
    return {near: tokens for near, tokens in found.items() if tokens}


def _one_letter_away(plain: str) -> set[str]:
    alphabet = ascii_lowercase if plain.isascii() else _CYRILLIC
    cuts = [(plain[:at], plain[at:]) for at in range(len(plain) + 1)]
    left_out = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    another = {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    one_more = {left + letter + right for left, right in cuts for letter in alphabet}
    return (left_out | swapped | another | one_more) - {plain}
