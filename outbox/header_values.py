"""What may stand in the header of a mail: with a line break, strangers would write headers of their own."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from website.reading.characters import is_control, is_one_line

# What a mail server has to take (RFC 5321).
ADDRESS_LENGTH = 254
# A longer one is cut off: nobody sees more in a list of mails.
SUBJECT_LENGTH = 200


def check_line(name: str, value: str) -> None:
    """ValueError, which does not repeat the value, unless it is one line of text."""
    if not value.strip() or any(map(is_control, value)) or not is_one_line(value):
        raise ValueError(f"{name} must be one line of text, without control characters.")


def check_address(name: str, value: str) -> None:
    """ValueError, which does not repeat the value, unless it is one e-mail address."""
    check_line(name, value)
    try:
        validate_email(value)
    except ValidationError:
        raise ValueError(f"{name} is no e-mail address.") from None
    if len(value) > ADDRESS_LENGTH:
        raise ValueError(f"{name} is too long.")
