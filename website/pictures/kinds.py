"""What a file is: told by what is in it, never by its name. What to do with those we do not take."""

import re

from django.core.exceptions import ValidationError

from . import refused
from .formats import (
    gif,
    jpeg,
    png,
    webp,
)
from .formats.bare import Bare

# For the chooser of files. Without "image/heic" an iPhone turns its photos into JPEG by itself.
ACCEPT = ".jpg,.jpeg,.png,.webp,.gif,image/jpeg,image/png,image/webp,image/gif"

_READERS = {
    rb"\xff\xd8\xff": jpeg.bare,
    re.escape(png.SIGNATURE): png.bare,
    rb"RIFF....WEBP": webp.bare,
    rb"GIF8[79]a": gif.bare,
}
# The names of what people choose instead, by how it begins. The first that fits counts.
_OTHERS = {
    rb"(?:II\*\0|MM\0\*).{4}CR": "RAW (CR2)",
    rb"II\*\0|MM\0\*|II\+\0|MM\0\+": "TIFF",
    rb"8BPS": "PSD (Photoshop)",
    rb"BM": "BMP",
    rb"\0\0[\x01\x02]\0[^\0]\0": "ICO",
    rb"....ftypavi[fs]": "AVIF",
    rb"....ftypcrx |FUJIFILMCCD-RAW|IIRO|IIU\0": "RAW",
    rb"\xff\x0a|\0\0\0\x0cJXL ": "JPEG XL",
    rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51": "JPEG 2000",
    rb"II\xbc": "JPEG XR",
    rb"gimp xcf": "XCF (GIMP)",
}
_DRAWINGS = {
    rb"%!PS|\xc5\xd0\xd3\xc6": "EPS",
    rb"\xd7\xcd\xc6\x9a|\x01\0\0\0.{36} EMF": "WMF",
    rb"[\s\xef\xbb\xbf]*<(?:[?!].{,4000}<)?(?:svg:)?svg\b": "SVG",
    rb"\x1f\x8b": "SVGZ",
}
_NO_PICTURES = {
    rb"[\s\xef\xbb\xbf]*%PDF-": "PDF",
    rb"....ftyp(?:isom|iso\d|mp4\d|M4V |qt  |avc1)|\x1a\x45\xdf\xa3": "MP4/MOV",
    rb"PK\x03\x04": "ZIP/DOCX",
    rb"\xd0\xcf\x11\xe0": "DOC/XLS",
}
_HEIC = rb"....ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)"
_BEGINNING = 4096


def bare_of(content: bytes) -> Bare:
    for beginning, reader in _READERS.items():
        if re.match(beginning, content[:_BEGINNING], re.DOTALL):
            return reader(content)
    raise _sentence_about(content[:_BEGINNING])


def _sentence_about(beginning: bytes) -> ValidationError:
    if not beginning:
        return refused.empty()
    if re.match(_HEIC, beginning, re.DOTALL):
        return refused.from_an_iphone()
    for kinds, sentence in (
        (_OTHERS, refused.other_kind),
        (_DRAWINGS, refused.drawing),
        (_NO_PICTURES, refused.no_picture),
    ):
        for pattern, kind in kinds.items():
            if re.match(pattern, beginning, re.DOTALL):
                return sentence(kind)
    return refused.unknown()
