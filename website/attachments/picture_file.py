"""A picture drawn anew: without where and with what it was taken, and without what hides behind it."""

import struct
import zlib

from django.utils.translation import gettext as _
from PIL import Image

from website.picture import made_fit

from .refused import RefusedError, damaged

# What the best phones take. A small file can say that it has far more, and fill the memory when it is drawn.
MAX_MEGAPIXELS = 50
# A page that somebody photographed stays legible: 200 dots to an inch on A4.
LONGEST_EDGE = 2400  # pixels

# MPO: a JPEG with a second picture behind it, as many phones write them.
_FORMATS = ["PNG", "JPEG", "MPO"]
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)


def drawn_anew(file) -> bytes:
    try:
        _check_size(file)
        return made_fit(file, LONGEST_EDGE).read()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except _BROKEN as error:
        raise damaged() from error


def _check_size(file) -> None:
    """Reads the head of the picture only."""
    file.seek(0)
    with Image.open(file, formats=_FORMATS) as picture:
        width, height = picture.size
    if width * height > MAX_MEGAPIXELS * 1_000_000:
        raise _too_many_pixels()


def _too_many_pixels() -> RefusedError:
    return RefusedError(
        _(
            "This picture has more than %(limit)s million pixels. "
            "Please make it smaller, or take a photo of it and choose that."
        )
        % {"limit": MAX_MEGAPIXELS}
    )
