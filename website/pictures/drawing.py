"""Pictures as people upload them from their phones, made fit for pages.

A picture is drawn completely, and written anew: upright, in sRGB, no larger than it is needed, and without
what else the file says. Of a moving picture the first is kept (WCAG 2.2.2). ValidationError says why one is
not taken.
"""

from io import BytesIO
from struct import error as struct_error
from threading import Lock
from zlib import error as zlib_error

from django.core.files.base import ContentFile, File
from PIL import Image, ImageChops

from website.formats.in_words import file_size

from . import refused
from .colours import in_srgb
from .formats import jpeg
from .formats.bare import Bare
from .kinds import bare_of
from .plain_mode import in_plain_mode

# The widest column of a page is 44 rem: at twice the density and with large text this is still sharp.
LONGEST_EDGE = 1600  # pixels
# What the best phones take, and a large page well scanned (A3, 300 dots to an inch). A small file can say
# that it has far more, and fill the memory when it is drawn. Only a JPEG can be read at a smaller size.
MAX_MEGAPIXELS = {"JPEG": 50, "PNG": 25, "WEBP": 25, "GIF": 25}
# A large photo in twenty passes.
MAX_MEGAPIXELS_DRAWN = 1_000
MAX_BYTES = 50_000_000

_WRITTEN = {
    "JPEG": {"quality": 90, "subsampling": 0, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 88, "method": 4},
}
# As what each kind is written.
_KINDS = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "GIF": "PNG"}
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
# Exif says it in numbers (CIPA DC-008, 4.6.4).
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Some hundred megabytes for the largest: one after the other in each process, whoever sends.
_one_at_a_time = Lock()
# Whatever Pillow says about files that are broken.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError, struct_error, zlib_error)


class Drawn(ContentFile):
    """kind is Pillow's word for the format, size that in pixels."""

    def __init__(self, content: bytes, kind: str, size: tuple[int, int]):
        super().__init__(content, name=f"picture.{ENDINGS[kind]}")
        self.kind, self.dimensions = kind, size

    @property
    def ending(self) -> str:
        return ENDINGS[self.kind]


def drawn_anew(file: File, longest_edge: int = LONGEST_EDGE, kind: str = "") -> Drawn:
    """kind: JPEG or PNG, for programs that know nothing else."""
    if file.size > MAX_BYTES:
        raise refused.too_large(file_size(file.size), file_size(MAX_BYTES))
    file.seek(0)
    bare = bare_of(file.read())
    _refuse_too_many_pixels(bare)
    try:
        with _one_at_a_time:
            picture = _drawn(bare, longest_edge)
            return _written(picture, kind or _KINDS[bare.kind], is_sharp=bare.is_lossless)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise refused.too_many_pixels(MAX_MEGAPIXELS[bare.kind]) from error
    except _BROKEN as error:
        raise refused.damaged() from error


def _refuse_too_many_pixels(bare: Bare) -> None:
    limit = MAX_MEGAPIXELS[bare.kind]
    if bare.pixels > limit * 1_000_000:
        raise refused.too_many_pixels(limit)
    if bare.pixels * bare.passes > MAX_MEGAPIXELS_DRAWN * 1_000_000:
        raise refused.too_much_work()
    if not bare.pixels:
        raise refused.damaged()


def _drawn(bare: Bare, longest_edge: int) -> Image.Image:
    picture = in_plain_mode(_opened(bare, bare.content, longest_edge))
    if bare.kind == "JPEG":
        _refuse_half_a_jpeg(bare, picture, longest_edge)
    if bare.place and bare.place != (0, 0, *bare.size):
        picture = _on_nothing(picture, bare.place)
    picture.thumbnail((longest_edge, longest_edge))
    picture = in_srgb(picture, bare.profile)
    return picture.transpose(_TURNS[bare.turn]) if bare.turn in _TURNS else picture


def _opened(bare: Bare, content: bytes, longest_edge: int) -> Image.Image:
    picture = Image.open(BytesIO(content), formats=[bare.kind])
    picture.draft(None, (longest_edge, longest_edge))  # a large JPEG never stands in memory as a whole
    picture.load()
    return picture


def _refuse_half_a_jpeg(bare: Bare, picture: Image.Image, longest_edge: int) -> None:
    """Where something lacks, the rest is grey, and nobody says a word."""
    again = _opened(bare, jpeg.with_more_at_its_end(bare.content), longest_edge)
    if ImageChops.difference(picture, again).getbbox(alpha_only=False):
        raise refused.damaged()


def _written(picture: Image.Image, kind: str, is_sharp: bool) -> Drawn:
    if picture.mode == "RGBA" and (kind == "JPEG" or picture.getextrema()[3][0] == 255):
        picture = on_white(picture)
    picture.info = {}
    how = {**_WRITTEN[kind], "lossless": is_sharp} if kind == "WEBP" else _WRITTEN[kind]
    written = BytesIO()
    picture.save(written, kind, **how)
    return Drawn(written.getvalue(), kind, picture.size)


def _on_nothing(picture: Image.Image, place: tuple[int, int, int, int]) -> Image.Image:
    """Where nothing is drawn, one sees through, as in browsers; Pillow takes the first of the colours."""
    clear = Image.new("RGBA", picture.size)
    clear.paste(picture.convert("RGBA").crop(place), place[:2])
    return clear


def on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")
