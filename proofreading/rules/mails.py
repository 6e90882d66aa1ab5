"""E-mail addresses in the prose: not those of the records, or written so that nobody can use them."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from proofreading.prose.ways import mails_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning

# The part before the sign has 64 letters at most (RFC 5321, 4.5.3.1.1): else a long number takes minutes.
_AT = re.compile(
    r"(?<![\w.+-])[\w.+-]{0,63}\w\s?(?:[(\[{]\s?(?:at|ät)\s?[)\]}]|[<]at[>])\s?[\w.-]*\w", re.IGNORECASE
)

_OTHER_ADDRESS = _(
    "“%(quote)s”: this address stands in no field. There stands %(address)s. Please correct what is wrong, "
    "the text or the field."
)
_WRITTEN_AT = _(
    "“%(quote)s”: nobody can write to an address with (at), and screen readers read it out wrongly. Please "
    "write it with @."
)


def other_mails(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    """Only at the same domain: others have other addresses."""
    known = {address.lower() for address in facts.mails}
    for found in mails_in(text.words):
        near = [each for each in sorted(known) if each.partition("@")[2] == found.value.partition("@")[2]]
        if found.value not in known and near:
            yield warning("mail", found.quote, _OTHER_ADDRESS, address=near[0])


def written_at(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    for found in _AT.finditer(text.words):
        yield warning("at", found[0], _WRITTEN_AT)
