"""The sentence of a text that says what was asked for, with the words marked."""

from collections.abc import Callable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.asked.expression import Stems
from search.words.cut import Word, words_of
from search.words.stems import stem

LENGTH = 180  # characters
# A text longer than this is looked through no further.
LOOKED_THROUGH = 20_000
SHORTEST_PART = 4  # letters, of a compound

Phrases = tuple[tuple[Stems, ...], ...]


def marked(text: str, language: str, phrases: Phrases) -> SafeString:
    """The whole text, its words marked: for titles."""
    return _marked(text, list(_meant(text, language, phrases)), 0, len(text))


def extract(text: str, language: str, phrases: Phrases) -> SafeString:
    """Around the place where most of it stands; the beginning where nothing does."""
    text = " ".join(text[:LOOKED_THROUGH].split())
    found = list(_meant(text, language, phrases))
    start, end = _window(text, found, language)
    inside = [word for word in found if start <= word.start and word.end <= end]
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return format_html("{}{}{}", before, _marked(text, inside, start, end), after)


def has_any(text: str, language: str, phrases: Phrases) -> bool:
    return any(_meant(text[:LOOKED_THROUGH], language, phrases))


def _meant(text: str, language: str, phrases: Phrases) -> Iterator[Word]:
    """The words of the text that are in a phrase, in their order."""
    words = list(words_of(text))
    tokens = [stem(word.plain, language) for word in words]
    single = frozenset(token for phrase in phrases if len(phrase) == 1 for token in phrase[0])
    is_single = _one_of(single)
    places = {place for place, token in enumerate(tokens) if is_single(token)}
    for phrase in phrases:
        if len(phrase) > 1:
            places |= _places_of(phrase, tokens)
    return (words[place] for place in sorted(places))


def _places_of(phrase: tuple[Stems, ...], tokens: list[str]) -> set[int]:
    """Of the words of a phrase, wherever it stands."""
    length = len(phrase)
    starts = (at for at in range(len(tokens) - length + 1) if tokens[at] in phrase[0])
    found = (at for at in starts if all(tokens[at + place] in stems for place, stems in enumerate(phrase)))
    return {at + place for at in found for place in range(length)}


def _one_of(stems: Stems) -> Callable[[str], bool]:
    """Whether a token is one of these, or of a compound that begins or ends with one."""
    long = tuple(each for each in stems if len(each) >= SHORTEST_PART)
    return lambda token: token in stems or token.startswith(long) or token.endswith(long)


def _window(text: str, found: list[Word], language: str) -> tuple[int, int]:
    if len(text) <= LENGTH or not found:
        return 0, _end_of_word(text, LENGTH)

    def worth(first: Word) -> tuple[int, int]:
        near = {
            stem(word.plain, language) for word in found if first.start <= word.start < first.start + LENGTH
        }
        return len(near), -first.start

    start = _begin(text, max(found, key=worth).start)
    return start, _end_of_word(text, start + LENGTH)


def _begin(text: str, at: int) -> int:
    """Where the sentence begins, if that is near; else a few words before."""
    sentence = max(text.rfind(end, max(0, at - LENGTH // 2), at) for end in (". ", "! ", "? "))
    if sentence >= 0:
        return sentence + 2
    if at < LENGTH // 2:
        return 0
    return text.find(" ", at - LENGTH // 3) + 1


def _end_of_word(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, at)
    return blank if blank > 0 else at


def _marked(text: str, found: list[Word], start: int, end: int) -> SafeString:
    pieces, at = [], start
    for word in found:
        pieces.append((text[at : word.start], text[word.start : word.end]))
        at = word.end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[at:end])
