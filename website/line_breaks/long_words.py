"""Soft hyphens in long German words, for browsers that have no dictionary of German.

A compound may be parted where its words meet. Only what is still too long between two joints is parted by
syllables (syllables.py): they know no compounds, and "Integrati-onsbeauftragte" is slow to read.
"""

import re
from functools import lru_cache
from itertools import pairwise

from website.line_breaks import syllables

SOFT_HYPHEN = "\u00ad"
LONG = 12  # letters that fit into a line of a small phone, with text at 200 per cent
LONG_WORD = rf"[^\W\d_]{{{LONG + 1},80}}"  # what is longer is no word, and looked at in pieces
SHORTEST = 3  # letters, at either end of a line

# After these endings an s joins the next word, always; "sch" may be the beginning of that word.
_JOINING_S = re.compile(r"(?<=\w\w)(?:ung|ion|heit|keit|schaft|ität|tum)s(?!ch)(?=\w{3})")
# Words that many words here begin with, and those that many go on with.
_FIRST = re.compile(
    "(?:ansprech|ausländer(?!in)|barriere|beispiel|bundes|bürger(?!in)|daten|eltern|familien|flüchtlings|frauen"
    "|gebärden|gemeinde|jugend|kinder|kreis|kultur(?!ell)|landes|migranten|netzwerk|projekt(?!i)|querschnitts|sprach"
    "|stadt|teilnahme|volks|wartburg|wohn(?!ung)|zusammen)(?=[a-zäöüß]{4})"
)
_NEXT = re.compile(
    r"(?<=\w{4})(?:angebot|anschrift|arbeit|auszeichnung|beauftragt|behörde|beirat|beratung|berechtig|bericht|büro"
    "|datei|einrichtung|erklärung|erst(?=beratung)|formular|freiheit|förderung|frühstück|gesetz|gipfel|hintergrund"
    "|kalender|konzept|kreis|kurs|lots|management|ministerium|mittl|nummer|organisation|person|portal|preis|programm|projekt"
    "|schein|schutz|sprache|standort|stelle|stätte|suche|träger|unterlage|veranstaltung|verordnung|versammlung"
    "|verwaltung|zentrum)"
)
_CAPITAL = re.compile("(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")


@lru_cache(maxsize=4096)
def with_soft_hyphens(word: str) -> str:
    """The same word; a browser shows nothing of them but a hyphen where it ends a line."""
    places = _joints(word)
    places += [
        place for start, end in pairwise([0, *places, len(word)]) for place in _syllables(word, start, end)
    ]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise([0, *sorted(places), len(word)]))


def _joints(word: str) -> list[int]:
    lower = word.lower()
    found = {match.end() for match in _JOINING_S.finditer(lower)}
    found |= {match.start() for match in _NEXT.finditer(lower)} | {
        match.start() for match in _CAPITAL.finditer(word)
    }
    if first := _FIRST.match(lower):
        found.add(first.end())
    return [place for place in sorted(found) if SHORTEST <= place <= len(word) - SHORTEST]


def _syllables(word: str, start: int, end: int) -> list[int]:
    """Where the piece between two joints may be parted, if it is long."""
    if end - start <= LONG:
        return []
    places = syllables.places(word[start:end])
    # Two places side by side: the dictionary does not know which of them is right.
    doubtful = {place for one, other in pairwise(places) if other - one == 1 for place in (one, other)}
    return [
        start + place
        for place in places
        if place not in doubtful and SHORTEST < place < end - start - SHORTEST
    ]
