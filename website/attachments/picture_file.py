"""A picture drawn anew: without where and with what it was taken, and without what hides behind it."""

import struct
import zlib
from threading import Lock

from django.utils.translation import gettext as _
from PIL import Image

from website.picture import made_fit

from .refused import RefusedError, damaged

# What the best phones take, and a large page well scanned (A3, 300 dots to an inch). A small file can say
# that it has far more, and fill the memory when it is drawn. A PNG cannot be read at a smaller size.
MAX_MEGAPIXELS = {"JPEG": 50, "PNG": 25}
# A JPEG with a second picture behind it, as many phones write them.
_DOUBLE = "MPO"
# A JPEG that comes in several passes has about ten. Each costs time, however little it says.
MAX_SCANS = 100
_SCAN = b"\xff\xda"
# Some hundred megabytes for the largest: one after the other in each process, whoever sends.
_one_at_a_time = Lock()
# A page that somebody photographed stays legible: 200 dots to an inch on A4.
LONGEST_EDGE = 2400  # pixels

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)


def drawn_anew(file) -> bytes:
    try:
        _check_size(file)
        with _one_at_a_time:
            return made_fit(file, LONGEST_EDGE).read()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(max(MAX_MEGAPIXELS.values())) from error
    except _BROKEN as error:
        raise damaged() from error


def _check_size(file) -> None:
    """Reads the head of the picture only."""
    file.seek(0)
    with Image.open(file, formats=list(MAX_MEGAPIXELS)) as picture:
        width, height = picture.size
        limit = MAX_MEGAPIXELS["JPEG" if picture.format == _DOUBLE else picture.format]
    if width * height > limit * 1_000_000:
        raise _too_many_pixels(limit)
    file.seek(0)
    if file.read().count(_SCAN) > MAX_SCANS:
        raise damaged()


def _too_many_pixels(limit: int) -> RefusedError:
    return RefusedError(
        _(
            "This picture has more than %(limit)s million pixels. "
            "Please make it smaller, or take a photo of it and choose that."
        )
        % {"limit": limit}
    )
