"""Phone numbers typed into the prose that are no number of the records."""

from collections.abc import Iterator

import phonenumbers
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from proofreading.prose.ways import phones_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.formats.phone import to_national
from website.reading.phone_number import REGION

_to_national = lazy(to_national, str)

_OTHER_NUMBER = _(
    "“%(quote)s”: this number stands in no field. There stands %(number)s. Please correct what is wrong, the "
    "text or the field."
)


def other_phones(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    """Only in the same local network: a hotline or an office elsewhere has its own number."""
    known = {_bare(number) for number in facts.phones}
    for found in phones_in(text.words):
        number = _bare(found.value)
        near = [each for each in facts.phones if _network(_bare(each)) == _network(number)]
        if number not in known and near and _network(number) and not _is_beginning(number, known):
            yield warning("phone", found.quote, _OTHER_NUMBER, number=_to_national(near[0]))


def _bare(number: str) -> str:
    return number.partition(";")[0]


def _is_beginning(number: str, known: set[str]) -> bool:
    """The number of a switchboard, before the extension that is known; or "-0" behind it."""
    return any(each.startswith(number.removesuffix("0")) for each in known)


def _network(number: str) -> str:
    if not number.startswith("+"):
        return ""
    parsed = phonenumbers.parse(number, REGION)
    length = phonenumbers.length_of_geographical_area_code(parsed)
    code = phonenumbers.national_significant_number(parsed)[:length] if length else ""
    return f"{parsed.country_code} {code}" if code else ""
