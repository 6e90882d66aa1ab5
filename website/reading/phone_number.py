"""A phone number as people write it, read into what can be dialled anywhere.

The library reads letters as the keys they stand on and passes over what it does not know. So what is no
number is refused before, and afterwards the digits are compared: none is lost, none is added but the country
code.
"""

import re

import phonenumbers
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .characters import plain_characters

REGION = "DE"
# Police, ambulance and fire brigade, the authorities, doctors on call and other lines for everybody.
SHORT = re.compile(r"110|112|115|116\d{3}")
MOST_DIGITS_OF_EXTENSION = 8

_LABEL = re.compile(r"(?:tel(?:ef[oa]n|ephone)?|fon|phone|mobile?|handy|mobil(?:funk|telefon)?)\b[.:]* *")
_EXTENSION = re.compile(
    r"[ ,;(]*(?:app(?:arat)?|durchwahl|dw|nebenstelle|nst|ext(?:ension|n)?|extn?|x|#)[.:=#]* *(\d+) *\)?"
)
_NUMBER = re.compile(r"\+? *[(\[]?\d[\d ()\[\]/.-]*")
# With its zero.
_LONGEST_AREA_CODE = 6

_NO_NUMBER = _(
    "This is not a phone number. Please enter it with the area code, for example 0365 8383019, "
    "and with an extension like this: 0365 8383019 ext. 12"
)
_WORDS = _(
    "There is more than a phone number here. Please write the number alone, for example 0365 8383019 or "
    "0365 8383019 ext. 12."
)
_SEVERAL = _("These look like two phone numbers. Please write only one here.")
_NO_AREA_CODE = _(
    "Please write the number with its area code, beginning with 0, or with + and the country code."
)


def read_phone_number(typed: str) -> str:
    """The number as RFC 3966 writes it behind "tel:": +493658383019, +493658383019;ext=12, or 115.

    Numbers without a country code are German. Raises ValidationError when nobody could be reached under it.
    """
    text = plain_characters(typed).strip(" ").lower().removeprefix("tel:").removesuffix(",").strip(" ")
    text = text[label.end() :] if (label := _LABEL.match(text)) else text
    main, extension = _in_two(text)
    _refuse_what_is_no_number(main)
    number = _short(main) or _e164(main)
    if extension and len(extension) > MOST_DIGITS_OF_EXTENSION:
        raise ValidationError(_("This extension is too long. Please check it."), code="invalid_phone")
    return f"{number};ext={extension}" if extension else number


def _in_two(text: str) -> tuple[str, str]:
    """What stands before the extension, and its digits."""
    for found in _EXTENSION.finditer(text):
        if found.end() == len(text) and any(sign.isdigit() for sign in text[: found.start()]):
            return text[: found.start()].strip(" "), found[1]
    return text, ""


def _refuse_what_is_no_number(text: str) -> None:
    if _NUMBER.fullmatch(text) and "+" not in text[1:]:
        if _is_two(text):
            raise ValidationError(_SEVERAL, code="several_phones")
        return
    pieces = re.findall(r"\d[\d ()/.-]*\d", text)
    if sum(len(re.sub(r"\D", "", piece)) > 3 for piece in pieces) > 1 or text.count("+") > 1:
        raise ValidationError(_SEVERAL, code="several_phones")
    raise ValidationError(_WORDS if pieces else _NO_NUMBER, code="invalid_phone")


def _is_two(text: str) -> bool:
    """A second number behind a stroke or a dash: all of it ("0365 12 / 0176 45") or its end ("12345/57")."""
    text = re.sub(r"^(?:\+|00)49[ /-]*(?:\(0\)|0)?", "0", text)
    if re.search(r"\d *(?:/ *\(?(?:0\d|\+)|- *\(?0(?: ?\d){5})", text):
        return True
    area_code, *rest = text.split("/")
    return len(rest) > 1 or bool(rest) and len(re.sub(r"\D", "", area_code)) > _LONGEST_AREA_CODE


def _short(text: str) -> str:
    digits = re.sub(r"[ .-]", "", text)
    return digits if SHORT.fullmatch(digits) else ""


def _e164(text: str) -> str:
    # The zero for calls inside the country, as in +49 (0) 365.
    text = re.sub(r"[\[(] *0 *[\])]", " ", text) if re.match(r"\+|00", text) else text
    digits = re.sub(r"\D", "", text)
    # 011 is how other countries dial abroad; no area code begins so.
    if not re.match(r"[(\[]?0|\+", text.strip(" ")) or digits.startswith("011"):
        raise ValidationError(_NO_AREA_CODE if len(digits) > 3 else _NO_NUMBER, code="invalid_phone")
    try:
        parsed = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        parsed = None
    possible = phonenumbers.ValidationResult.IS_POSSIBLE
    if parsed is None or phonenumbers.is_possible_number_with_reason(parsed) != possible:
        raise ValidationError(_NO_NUMBER, code="invalid_phone")
    if not _has_all_digits(parsed, digits):
        raise ValidationError(_NO_NUMBER, code="invalid_phone")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _has_all_digits(parsed, digits: str) -> bool:
    country, number = str(parsed.country_code), phonenumbers.national_significant_number(parsed)
    before = {"", "0"} if country == "49" else set()
    before |= {f"{exit}{country}{trunk}" for exit in ["", "00"] for trunk in ["", "0"]}
    if country == "49" and number.startswith("0"):
        return False
    return digits.endswith(number) and digits.removesuffix(number) in before
