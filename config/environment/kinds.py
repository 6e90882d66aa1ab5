"""What the variables hold, kind by kind. Each takes the text of one, and says what is wrong with it."""

import re
import shlex
from email.utils import parseaddr
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from config.address import in_brackets
from config.environment.reader import WrongValueError

LANGUAGES = ("de", "en")


def mailbox(value: str) -> str:
    """One address, or none."""
    try:
        if value:
            validate_email(value)
    except ValidationError:
        raise WrongValueError(
            f"is “{value}”", "Give one e-mail address, such as website@example.org"
        ) from None
    return value


def sender(value: str) -> str:
    """With or without a name. Not of this machine: config/checks.py refuses that in production."""
    try:
        validate_email(parseaddr(value)[1])
    except ValidationError:
        raise WrongValueError(
            f"is “{value}”", "Give one address, such as Integration <integration@example.org>"
        ) from None
    return value


def web_address(value: str) -> str:
    """Without a slash at the end."""
    remedy = "Give the public address of the site, such as https://integration.example.org"
    try:
        parts = urlsplit(value)
        is_whole = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or 1)
    except ValueError:
        is_whole = False
    if not is_whole or len(value.split()) > 1:
        raise WrongValueError(f"is “{value}”", remedy)
    if parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise WrongValueError(f"is “{value}”, which names more than a host", remedy)
    return f"{parts.scheme}://{parts.netloc}"


def listening_host(value: str) -> str:
    try:
        web_address(f"http://{in_brackets(value)}")
    except WrongValueError:
        raise WrongValueError(
            f"is “{value}”", "Give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all it has."
        ) from None
    return value


def host_names(value: str) -> list[str]:
    """Separated by commas or spaces."""
    names = value.replace(",", " ").split()
    for name in names:
        is_ipv6 = name.startswith("[") and name.endswith("]")
        if "/" in name or (":" in name and not is_ipv6):
            raise WrongValueError(
                f"holds “{name}”",
                "List names alone, without https:// and without a port, such as integration.example.org; "
                "an IPv6 address in brackets",
            )
    return names


def site_names(value: str) -> dict[str, str]:
    remedy = (
        "Give a name for each language, without a comma in it: de=Integration vor Ort,en=Integration Near You"
    )
    pairs = [pair.partition("=") for pair in value.split(",")]
    names = {language.strip(): name.strip() for language, _equals, name in pairs}
    if sorted(names) != sorted(LANGUAGES) or len(pairs) != len(names) or not all(names.values()):
        raise WrongValueError(f"is “{value}”", remedy)
    return names


def command(value: str) -> list[str]:
    try:
        return shlex.split(value)
    except ValueError:
        raise WrongValueError(
            f"is “{value}”", "Close each quotation mark in it, or leave them out."
        ) from None


def server_address(value: str, schemes: tuple[str, ...], example: str) -> SplitResult:
    """The parts of an address that may hold a password: nothing but its first word is ever shown."""
    scheme = match[1] if (match := re.match(r"([a-z0-9+.-]+)://", value)) else ""
    if scheme not in schemes:
        raise WrongValueError(
            f"begins with “{scheme}://”" if scheme else "is no address with ://",
            f"Begin with {' or '.join(f'{each}://' for each in schemes)}, for example {example}",
        )
    try:
        parts = urlsplit(value)
        _ = parts.port, parts.hostname
    except ValueError:
        raise WrongValueError(
            f"begins with “{scheme}://” and cannot be read",
            f"Write it like {example}; in a user name or password write each of / ? # @ : % [ ] as a percent "
            "sign and two digits, for example %23 for #",
        ) from None
    return parts
