"""How the interface speaks, as far as a machine can tell."""

import re
from collections.abc import Iterator

# What is not prose: HTML tags, placeholders.
_MARKUP = re.compile(r"<[^>]*>|%\([^)]+\)[a-z]|\{\w*\}")
_TYPEWRITER_QUOTE = re.compile(r"[\"']")

_FAMILIAR = re.compile(r"\b(?:du|dich|dir|dein\w*|euch|euer\w*|eure\w*)\b", re.IGNORECASE)
# Screen readers stumble over these signs; the German names both or finds a neutral word.
_GENDER_SIGN = re.compile(r"[^\W\d_][*:_]in", re.IGNORECASE)
_FOREIGN_QUOTES = re.compile(r"[”»«]|“(?=\w)")

# Words that were read aloud and found wanting, and what is said instead.
BETTER = {
    "en": {
        r"report(?:ing)? (?:of )?a barrier": "an accessibility problem",
        r"need no account": "do not need an account",
        r"not entered yet": "not available yet",
        r"is not here yet": "is not available yet",
        r"what the office is there for": "what the office does",
        r"deleted earlier": "deleted sooner",
        r"who (?:is|was|you) nominated": "the nominee",
        r"take (?:them|it) away|take away": "remove",
        r"looks whether": "will check that",
        r"waits for the office": "is waiting for the office",
        r"how far it is": "its progress",
        r"stands? here": "is here, or this information",
        r"identity papers": "passport or ID numbers",
        r"\bcounts? \S+ of \S+ parts": "40 % of the score",
        r"\bvoluntary (?:integration )?commissioner": "volunteer",
        r"\bfederations?\b(?! of)": "associations",
        r"way to the office": "how to get there",
        r"in which place": "where",
        r"\b12\s?(?:am|pm|noon)\b": "midnight, noon",
        r"behind this door": "page not found",
        r"as things stand": "a sentence that is true",
        r"as people like": "as much as you like",
    },
    "de": {
        r"Kennzeichen": "Vorgangsnummer",
        r"(?:das|dem|ein|Ihr) Zeichen\b(?!,| auf)": "Vorgangsnummer",
        r"wegnehmen|weggenommen": "löschen",
        r"in welchem Ort ist": "wo",
        r"nicht lesbar|nicht bedienbar": "nicht lesen oder benutzen",
        r"wie jemand mag": "so viel Sie möchten",
        r"machen Sie \w+ Termin aus": "vereinbaren Sie einen Termin",
        r"von \S+ Teilen": "40 % der Bewertung",
        r"jetzigem Stand": "ein Satz, der stimmt",
        r"hinter dieser Tür|diese Tür": "Seite nicht gefunden",
        r"das selbe": "dasselbe",
        r"State": "Stand",
        r"\bStatus\b": "Stand",
    },
}


def faults(text: str, language: str) -> Iterator[str]:
    prose = _MARKUP.sub(" ", text)
    if _TYPEWRITER_QUOTE.search(prose):
        yield f"has typewriter quotes in “{text}”"
    yield from avoided(prose, language)
    if language == "de":
        yield from _german_faults(prose)


def avoided(prose: str, language: str) -> Iterator[str]:
    for pattern, better in BETTER[language].items():
        if found := re.search(pattern, prose, re.IGNORECASE):
            yield f"says “{found[0]}” (better: {better})"


def _german_faults(prose: str) -> Iterator[str]:
    if familiar := _FAMILIAR.search(prose):
        yield f"says “{familiar[0]}” where German here says Sie"
    if sign := _GENDER_SIGN.search(prose):
        yield f"has a gender sign inside a word (“{sign[0]}”)"
    if _FOREIGN_QUOTES.search(prose) or prose.count("„") != prose.count("“"):
        yield "has quotation marks that are not „German“"
