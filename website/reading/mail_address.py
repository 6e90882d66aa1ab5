"""A mail address as people type or paste it, read into one that mail can go to.

It is stored with its domain as people read it (straße.example); outbox, links, cards and data for programs
take that as the wire has it (domain_name.py).
"""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from .characters import without_invisible
from .domain_name import domain_on_the_wire, domain_to_read

# RFC 5321, 4.5.3.1
LONGEST_LOCAL_PART = 64
LONGEST = 254

_NAMED = re.compile(r"[^<>@]*<([^<>]*)>")
_NO_ADDRESS = _("This is not an e-mail address. One looks like this: name@example.org")
_SEVERAL = _("These look like several e-mail addresses. Please write only one here.")
_LETTERS = _(
    "Before the @ of an e-mail address, mail servers know only the letters a to z, digits and a few signs. "
    "Please check the address."
)
_BLANK = _("There is a blank in this e-mail address. Please check it.")

_is_address = EmailValidator(_NO_ADDRESS)


def read_mail_address(typed: str) -> str:
    """Raises ValidationError when no mail could go there."""
    text = without_invisible(typed).replace("＠", "@").strip()
    text = named[1] if (named := _NAMED.fullmatch(text)) else text
    text = re.sub(r"^mailto:", "", text.strip(), flags=re.IGNORECASE).strip()
    if text.count("@") > 1 and re.search(r"[,;\s]", text):
        raise ValidationError(_SEVERAL, code="several_addresses")
    local, _at, domain = text.rpartition("@")
    _check_local_part(local)
    domain = domain.removesuffix(".")
    if re.search(r"\s", domain):
        raise ValidationError(_BLANK, code="invalid")
    try:
        wire, readable = domain_on_the_wire(domain), domain_to_read(domain)
    except ValueError:
        raise ValidationError(_NO_ADDRESS, code="invalid") from None
    _check_whole(f"{local}@{wire}")
    return f"{local}@{readable}"


def _check_local_part(local: str) -> None:
    if not local or '"' in local or len(local) > LONGEST_LOCAL_PART:
        raise ValidationError(_NO_ADDRESS, code="invalid")
    if re.search(r"\s", local):
        raise ValidationError(_BLANK, code="invalid")
    if not local.isascii():
        raise ValidationError(_LETTERS, code="letters")


def _check_whole(wire: str) -> None:
    if len(wire) > LONGEST or wire.endswith("]"):
        raise ValidationError(_NO_ADDRESS, code="invalid")
    _is_address(wire)


class MailAddressInput(forms.EmailField):
    default_validators = []

    def to_python(self, value):
        value = super().to_python(value)
        return read_mail_address(value) if value else value
