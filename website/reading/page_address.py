"""The address of a page as people type or copy it, read into one that a link can lead to.

A browser takes what has no scheme for a path of our own site, so "www.jena.de" would lead to a page of ours
that is not there. What can only be meant in one way is completed; the rest is refused.
"""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from website.languages.alternates import absolute
from website.local_path import local_path

from .characters import without_invisible
from .domain_name import domain_on_the_wire
from .phone_number import read_phone_number

# What people copy together with an address.
_AROUND = " \t\r\n\"'“”„‚‘’«»,;"
# "http:/x", "https//x", "htps:\\x" and "ttps://x": slips of the pen that can mean only one thing.
_SCHEME = re.compile(r"h?t{1,3}p(?P<secure>s?)(?:[:;]?[/\\]+|[:;])", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d+(?:/|$))", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"mailto\b.*|[^/@:]+@[^/@]+", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[+(]?\d[\d ()/.-]*")
_IP_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
_LANGUAGE = re.compile(r"(?:de|en)/")
_HOST = re.compile(
    r"(?!www\.[^.]+$)(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{2,})", re.IGNORECASE
)
# Names of files look like names of sites; no country and no town has these endings.
_FILE = re.compile(
    r"\.(?:avi|bmp|csv|docx?|epub|gif|html?|ics|jpe?g|mp[34]|od[pst]|pdf|php|png|pptx?|rtf|svg|tiff?|txt|vcf|webp|"
    r"xlsx?|xml)",
    re.IGNORECASE,
)

_NO_PAGE = _("This is not the address of a page. One looks like this: www.example.org/page")
_BLANK = _("There is a blank in this address. Please check it: it may be two addresses.")
_NO_FILE = _(
    "This is the name of a file, not the address of a page. Please enter the whole address at which the file "
    "can be found, for example www.example.org/file.pdf"
)
_PLACE_ON_PAGE = _(
    "This is only a place on a page. Please put the address of the page before it, for example "
    "/de/bueros/jena/#contact"
)
_NAME = _("There is a name before the @ of this address. Please write it without.")
_NOT_HERE = _("There is no such address on this website. One looks like this: /de/bueros/jena/")
_MAIL = _("This is an e-mail address. Please enter the address of a page here, for example www.example.org")
_PHONE = _("This is a phone number. Please enter the address of a page here, for example www.example.org")

_check = URLValidator(schemes=["http", "https"], message=_NO_PAGE)


def read_page_address(typed: str) -> str:
    """With http or https; a path of this site becomes a whole address, too.

    Raises ValidationError where no page can be.
    """
    text = bare(typed)
    if is_mail_address(text):
        raise ValidationError(_MAIL, code="mail_address")
    if looks_like_number(text) or is_phone_number(text):
        raise ValidationError(_PHONE, code="phone")
    path = own_path(text)
    return absolute(path) if path else foreign_address(text)


def bare(typed: str) -> str:
    """Without what people copy together with an address."""
    text = without_invisible(typed).strip(_AROUND)
    text = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    return re.sub(r"^url: *", "", text, flags=re.IGNORECASE)


def is_mail_address(text: str) -> bool:
    return bool(_MAIL_ADDRESS.fullmatch(text))


def looks_like_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and not _IP_ADDRESS.fullmatch(text)


def is_phone_number(text: str) -> bool:
    try:
        return bool(read_phone_number(text))
    except ValidationError:
        return False


def has_other_scheme(text: str) -> bool:
    """Such as "javascript:" and "ftp:", but not "jena.de:8000", nor a slip of the pen in "https:"."""
    return bool(_OTHER_SCHEME.match(text)) and not _SCHEME.match(text)


def own_path(text: str) -> str:
    """The path of a page of this site, "" for what is none. People forget the stroke in front of it."""
    path = f"/{text}" if _LANGUAGE.match(text) else text
    if not path.startswith("/") or re.match(r"[/\\]{2}", path):
        return ""
    if not local_path(path):
        raise ValidationError(_NOT_HERE, code="path")
    return path


def foreign_address(text: str) -> str:
    address = _with_scheme(text)
    try:
        parts = urlsplit(address)
        domain_on_the_wire(parts.hostname or "")
    except ValueError:
        raise ValidationError(_NO_PAGE, code="invalid") from None
    if "@" in parts.netloc:
        raise ValidationError(_NAME, code="name")
    if re.search(r"\s", address):
        raise ValidationError(_BLANK, code="blank")
    _check(address)
    return address


def _with_scheme(text: str) -> str:
    scheme = "https"
    slip = _SCHEME.match(text)
    has_scheme = bool(slip)
    while slip:
        scheme, text = f"http{slip['secure'].lower()}", text[slip.end() :]
        slip = _SCHEME.match(text)
    if has_scheme:
        text = text.replace("\\", "/")
    else:
        text = text.removeprefix("//")
        _refuse_what_is_no_host(text)
    host, *rest = re.split(r"(?=[/?#])", text, maxsplit=1)
    return f"{scheme}://{host.removesuffix('.')}{''.join(rest)}"


def _refuse_what_is_no_host(text: str) -> None:
    """Of what has no scheme: it could be anything."""
    if text.startswith("#"):
        raise ValidationError(_PLACE_ON_PAGE, code="place")
    host = re.split(r"[/?#:]", text, maxsplit=1)[0].removesuffix(".")
    # "programme.pdf" and "folder/programme.pdf", but not "jena.de/programme.pdf".
    if _FILE.fullmatch(text[text.rfind(".") :]) and (text == host or not _HOST.fullmatch(host)):
        raise ValidationError(_NO_FILE, code="file")
    if not _HOST.fullmatch(host):
        raise ValidationError(_BLANK if re.search(r"\s", text) else _NO_PAGE, code="invalid")


class PageAddressInput(forms.URLField):
    """Takes the address of a page as people write it."""

    default_validators = []

    def __init__(self, **kwargs):
        super().__init__(**{"assume_scheme": "https", **kwargs})

    def to_python(self, value):
        value = forms.CharField.to_python(self, value)
        return read_page_address(value) if value else value
