"""Sums in the prose that are not those of the fields."""

import re
from collections.abc import Iterator

from django.utils.functional import lazy
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from proofreading.prose.sums import Sum, sums_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.formats.in_words import money

# A second price, or money that is not a price.
_ANOTHER = re.compile(
    r"ermäßig|kinder|familie|schüler|studierende|pfand|spende|mitglieder|abendkasse|gebühr|material|kaution|"
    r"reduc|concession|child|famil|student|pupil|deposit|donat|member|door|fee|material|extra|zusätzlich",
    re.IGNORECASE,
)

_OTHER_SUM = gettext_lazy(
    "“%(quote)s”: in its fields stands %(sums)s. Please correct what is wrong, the text or the field."
)


def _in_words(*sums: int) -> str:
    return get_text_list([money(cents) for cents in sums], _("and"))


_list_of_sums = lazy(_in_words, str)


def other_sums(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    if not facts.sums:
        return
    for each in sums_in(text.words):
        if each.cents not in facts.sums and not _is_another(text.words, each):
            yield warning("sum", each.quote, _OTHER_SUM, sums=_list_of_sums(*facts.sums[:4]))


def _is_another(words: str, found: Sum) -> bool:
    before = re.split(r"[!?\n]|(?<!\d)\.\s", words[: found.begin])[-1]
    behind = re.split(r"[.!?\n]", words[found.end :])[0]
    return bool(_ANOTHER.search(f"{before} {behind}"))
