"""What may be uploaded as a video: checked by what is in the file, not by what it is called."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.other_forms.uploaded import first_bytes, is_stored
from website.formats.in_words import file_size

# Ten minutes in good quality. A server that serves more should leave it to the proxy in front.
MAX_SIZE = 200_000_000  # bytes

_BEGINNING = 4096  # bytes; what a file is stands in its first lines
_MATROSKA = b"\x1a\x45\xdf\xa3"
# ISO 14496-12: what films call themselves. Pictures and sounds of the same family have other names.
_FILM_BRANDS = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"dash", b"M4V "}


def kind_of_video(beginning: bytes) -> str:
    """The ending a video with this beginning should have, or "" where browsers cannot play it."""
    if beginning[4:8] == b"ftyp":
        length = int.from_bytes(beginning[:4], "big")
        # The name, a version of four bytes, and the names of other standards that the file meets.
        brands = {beginning[8:12], *(beginning[at : at + 4] for at in range(16, min(length, 256), 4))}
        return "mp4" if brands & _FILM_BRANDS else ""
    if beginning.startswith(_MATROSKA) and b"\x42\x82\x84webm" in beginning[:64]:
        return "webm"
    return ""


def check_video(file) -> None:
    if is_stored(file):
        return
    kind = kind_of_video(first_bytes(file, _BEGINNING))
    if not kind:
        raise ValidationError(_("This is no video in the format MP4 or WebM. Please save it as MP4."))
    if not file.name.lower().endswith(f".{kind}"):
        raise ValidationError(
            _("The name of this file must end with .%(ending)s, because that is what it holds.")
            % {"ending": kind}
        )
    if file.size > MAX_SIZE:
        raise ValidationError(
            _("The video has %(size)s. At most %(limit)s are possible. Please save it with a lower quality.")
            % {"size": file_size(file.size), "limit": file_size(MAX_SIZE)}
        )
