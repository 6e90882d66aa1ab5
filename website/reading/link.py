"""Where a link in a text leads: to a page, to an e-mail address or to a phone number."""

import re
from urllib.parse import quote, unquote

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .domain_name import address_on_the_wire
from .mail_address import read_mail_address
from .page_address import (
    bare,
    foreign_address,
    has_other_scheme,
    is_mail_address,
    is_phone_number,
    looks_like_number,
    own_path,
)
from .phone_number import read_phone_number

_WRONG_SCHEME = _(
    "A link can lead to a page (https://), an e-mail address (mailto:) or a phone number (tel:), and "
    "nowhere else."
)
# What a link that was stored before may be, so that mending takes none away that leads somewhere.
_LEADS_SOMEWHERE = re.compile(r"https?://[^\W_][^/?#\s]*|mailto:\S+@\S+|tel:\+?\d", re.IGNORECASE)


def read_link(typed: str) -> str:
    """With https:, mailto: or tel:, or a path of this site. Raises ValidationError where it leads nowhere."""
    text = bare(typed)
    if is_mail_address(text):
        return _mail_link(text)
    if re.match(r"tel:", text, re.IGNORECASE) or looks_like_number(text) or is_phone_number(text):
        return f"tel:{read_phone_number(unquote(text))}"
    if has_other_scheme(text):
        raise ValidationError(_WRONG_SCHEME, code="scheme")
    return own_path(text) or foreign_address(text)


def leads_somewhere(href: str) -> bool:
    return bool(_LEADS_SOMEWHERE.match(href))


def _mail_link(text: str) -> str:
    text = re.sub(r"^mailto\s*[:;]?/*\s*", "", text, flags=re.IGNORECASE)
    address, question, details = text.partition("?")
    mailto = f"mailto:{address_on_the_wire(read_mail_address(unquote(address)))}"
    return mailto + question + quote(details, safe="=&%+,;:@/?!$'()*~#")
