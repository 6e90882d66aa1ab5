"""What may be uploaded as subtitles: WebVTT (W3C), which browsers show over a video."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.other_forms.uploaded import first_bytes, is_stored
from website.formats.in_words import file_size

MAX_SIZE = 500_000  # bytes; the subtitles of a film of two hours have a fifth of that

_SIGNATURE = re.compile("\ufeff?WEBVTT(?:[ \t].*)?(?:\r\n|\n|\r)")
_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_CUE = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]|$)", re.MULTILINE)


def is_webvtt(content: bytes) -> bool:
    """Whether these are subtitles with at least one line to show."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(_SIGNATURE.match(text) and _CUE.search(text.replace("\r", "\n")))


def check_subtitles(file) -> None:
    if is_stored(file):
        return
    if file.size > MAX_SIZE:
        raise ValidationError(
            _("Subtitles of more than %(limit)s are not possible.") % {"limit": file_size(MAX_SIZE)}
        )
    if not file.name.lower().endswith(".vtt") or not is_webvtt(first_bytes(file, MAX_SIZE)):
        raise ValidationError(
            _(
                "These are no subtitles in the format WebVTT. "
                "Their first line is WEBVTT, and the name of the file ends with .vtt"
            )
        )
