"""Words in another language that nobody has marked, and texts in the wrong field."""

import re
from collections.abc import Iterator

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from proofreading.prose.html import parts_of
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.languages.alternates import language_name

_language_name = lazy(language_name, str)

# Words that make sentences, and are no words of the other language.
_SMALL = {
    "de": frozenset({
        "und", "für", "mit", "nicht", "wir", "eine", "einen", "einem", "einer", "zum", "zur", "oder",
        "auch", "werden",
        "ist", "sind", "bei", "vom", "dass", "wird", "sich", "das", "dem", "sie", "ihr", "ihre", "ihnen",
        "auf",
        "haben", "hat", "über", "uns", "unsere", "durch",
    }),
    "en": frozenset({
        "the", "and", "of", "for", "with", "you", "your", "our", "are", "is", "this", "that", "from",
        "they", "their",
        "have", "has", "we", "be", "which", "by", "to", "it",
    }),
}  # fmt: skip
_OTHER = {"de": "en", "en": "de"}
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Names stand in quotation marks, and keep their language there.
_QUOTED = re.compile(
    r"„[^“”\"]{0,300}[“”\"]|“[^”]{0,300}”|‚[^‘]{0,300}‘|\"[^\"]{0,300}\"|«[^»]{0,300}»|»[^«]{0,300}«|\([^)]{0,300}\)"
)
# A German noun behind an English article, or alone in brackets.
_ENDINGS = (
    r"(?:behörde|amt|ämter|stelle|beirat|schaft|keit|heit|ungen|verein|gesetz|schein|antrag|prüfung|bescheinigung"
    r"|erlaubnis|bescheid|versicherung|unterkunft)"
)
_NOUN = re.compile(
    rf"(?:\b(?:the|a|an|this|your)\s+(?P<behind>[A-ZÄÖÜ]\w*{_ENDINGS})\b(?!\s+(?:für|der|des|von|und|zur|[A-ZÄÖÜ]))|\((?P<alone>[A-ZÄÖÜ]\w*{_ENDINGS})\))"
)
# From so many small words on, it is no quotation.
MANY, SEVERAL = 5, 2

_NOT_MARKED = _(
    "“%(quote)s” seems to be in %(language)s. Please mark these words and choose their language, so that "
    "screen readers say them rightly."
)
_OTHER_FIELD = _(
    "This text seems to be in %(language)s, but this is the field for %(own)s. Please check in which field "
    "it belongs."
)


def foreign_words(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if text.language not in _OTHER or text.is_note:
        return
    other = _OTHER[text.language]
    if _is_all_in(other, text):
        told = {"language": _language_name(other), "own": _language_name(text.language)}
        yield warning("other field", _beginning(text.words), _OTHER_FIELD, **told)
        return
    # Where no language can be marked, nobody need be told to mark it.
    for passage in parts_of(text.typed).passages if text.is_rich else []:
        if passage.language in {"", text.language}:
            yield from _unmarked(passage.words, text.language, other)


def _is_all_in(other: str, text: WrittenText) -> bool:
    own = {p.language for p in parts_of(text.typed).passages} if text.is_rich else set()
    words = _small_words(text.words)
    theirs = sum(word in _SMALL[other] for word in words)
    return (
        not own & {other}
        and theirs >= MANY
        and theirs > 3 * sum(word in _SMALL[text.language] for word in words)
    )


def _unmarked(words: str, language: str, other: str) -> Iterator[Warning]:
    told = {"language": _language_name(other)}
    if language == "en":
        for found in _NOUN.finditer(words):
            yield warning("foreign word", found["behind"] or found["alone"], _NOT_MARKED, **told)
    for sentence in re.split(r"(?<=[.!?])\s+", _QUOTED.sub(" ", words)):
        small = _small_words(sentence)
        theirs = [word for word in small if word in _SMALL[other]]
        ours = [word for word in small if word in _SMALL[language]]
        if len(theirs) > SEVERAL and not ours:
            yield warning("foreign words", _beginning(sentence), _NOT_MARKED, **told)


def _small_words(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]


def _beginning(words: str) -> str:
    return " ".join(words.split()[:8])
