"""German postcodes: five digits, as people type them and as they are stored."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .characters import plain_characters

# Between two of them: blanks, commas and whatever else people put there.
_BETWEEN = re.compile(r"[\s,;/+]+")
_POSTCODE = re.compile(r"(?:D-?)?(\d{5})", re.IGNORECASE)


def read_postcodes(typed: str) -> str:
    """All postcodes of a text, each once, in their order and with blanks between."""
    found = []
    for word in filter(None, _BETWEEN.split(plain_characters(typed))):
        postcode = _POSTCODE.fullmatch(word)
        if not postcode:
            raise ValidationError(
                _("“%(word)s” is not a postcode. A postcode has five digits, for example: 07743."),
                code="postcode",
                params={"word": word},
            )
        found.append(postcode[1])
    return " ".join(sorted(set(found)))
