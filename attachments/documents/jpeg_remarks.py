"""A JPEG within a document, without what the camera says: the same picture to the last bit, not drawn anew.

Drawn anew it would be made smaller, and Word would stretch it.
"""

from io import BytesIO

from PIL import ExifTags, Image

from attachments.refused import too_much_work

_START = b"\xff\xd8"
_SCAN = 0xDA
# Exif and XMP, IPTC, and free remarks (ISO/IEC 10918-1, B.1.1.3). Others say how to draw the picture.
_TELLING = {0xE1, 0xED, 0xFE}
_LONGEST_TURN = 8
# A photo with a large profile of colours and a map of distances has a few hundred, all others a dozen.
MAX_SEGMENTS = 2000


def without_remarks(picture: bytes) -> bytes:
    """The picture as it is where it cannot be read: then nobody else can read it, either."""
    if not picture.startswith(_START):
        return picture
    at, kept, seen = len(_START), [], 0
    while picture[at : at + 1] == b"\xff" and at + 4 <= len(picture):
        marker = picture[at + 1]
        length = 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
        if marker == _SCAN:
            break
        seen += 1
        if seen > MAX_SEGMENTS:
            raise too_much_work()
        if marker not in _TELLING:
            kept.append(picture[at : at + length])
        at += length
    return b"".join([_START, _turned(picture), *kept, picture[at:]])


def _turned(picture: bytes) -> bytes:
    """Which side is up, in an Exif segment of its own: programs turn the picture by it."""
    try:
        with Image.open(BytesIO(picture), formats=["JPEG"]) as opened:
            turn = opened.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001  whatever is wrong with Exif, it is left out
        return b""
    if turn not in range(2, _LONGEST_TURN + 1):
        return b""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    content = exif.tobytes()
    return b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content
