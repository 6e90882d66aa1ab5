"""The order of words in a list, as dictionaries have it (DIN 5007): Ä stands beside A, not behind Z."""

import unicodedata
from collections.abc import Iterable


def place_in_alphabet(words: str) -> tuple[str, str]:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)), words


def in_order_of_names(choices: Iterable[tuple]) -> list[tuple]:
    """Choices in the order of their labels in the active language; what is no choice at all stays first."""
    return sorted(choices, key=lambda choice: (bool(choice[0]), place_in_alphabet(str(choice[1]))))
