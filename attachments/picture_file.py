"""A picture drawn anew: without where and with what it was taken, and without what hides behind it."""

from django.core.exceptions import ValidationError

from website.pictures.drawing import drawn_anew

from .refused import RefusedError

# A page that somebody photographed stays legible: 200 dots to an inch on A4.
LONGEST_EDGE = 2400  # pixels


def drawn_as(kind: str, file) -> bytes:
    """kind is Pillow's word: JPEG or PNG."""
    try:
        return drawn_anew(file, LONGEST_EDGE, kind).read()
    except ValidationError as error:
        raise RefusedError(str(error.message)) from error
