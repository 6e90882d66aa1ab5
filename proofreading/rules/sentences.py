"""Sentences that are too long to be understood at the first reading."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from proofreading.text import KnownFacts, Warning, WrittenText, warning

# Plain language has fifteen words. What has more than this is long even for an office.
MOST_WORDS = 40

# Not behind numbers, single letters and what is shortened.
_END = re.compile(
    r"(?<=[.!?:;])(?<!\b\d\.)(?<!\b\d\d\.)(?<!\b\w\.)(?<!\b(?:Dr|Nr|Mr|Ms|St|ca)\.)(?<!\b(?:bzw|ggf|usw|Mrs|Str|str)\.)"
    r"[”“\"’)]*\s+(?=[^\Wa-z_]|[„“\"(])"
)
_WORD = re.compile(r"\w[\w’'-]*")
QUOTED_WORDS = 8

_TOO_LONG = _(
    "This sentence has %(count)s words: “%(quote)s …”. Please make two or three of it. Many readers are "
    "still learning the language."
)


def long_sentences(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if text.is_note:
        return
    for line in text.words.splitlines():
        for sentence in _END.split(line):
            count = len(_WORD.findall(sentence))
            if count > MOST_WORDS:
                begin = " ".join(sentence.split()[:QUOTED_WORDS])
                yield warning("long sentence", begin, _TOO_LONG, count=count)
