"""The picture within a WebP (RFC 9649), up to the end that its head names."""

from struct import unpack

from website.pictures.refused import damaged, too_much_work

from .bare import MAX_PIECES, Bare
from .png import MAX_PROFILE
from .turn import turn_of

# How a file ends that was not written to its end. A white page of 25 megapixels ends with half as many.
_NEVER_WRITTEN = b"\0" * 4096


def bare(content: bytes) -> Bare:
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content) + 1:  # the last byte only fills up
        raise damaged()
    content = content[:end]
    chunks = _chunks(content)
    if any(chunks.get(name, b"").endswith(_NEVER_WRITTEN) for name in (b"VP8 ", b"VP8L")):
        raise damaged()
    return Bare(
        "WEBP",
        content,
        _size(chunks),
        chunks.get(b"ICCP", b"")[:MAX_PROFILE],
        turn_of(chunks.get(b"EXIF", b"")),
        is_lossless=b"VP8L" in chunks,
    )


def _chunks(content: bytes) -> dict[bytes, bytes]:
    chunks, at = {}, 12
    for _piece in range(MAX_PIECES):
        if at + 8 > len(content):
            return chunks
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > len(content):
            raise damaged()
        chunks.setdefault(content[at : at + 4], content[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    raise too_much_work()


def _size(chunks: dict[bytes, bytes]) -> tuple[int, int]:
    if len(chunks.get(b"VP8X", b"")) >= 10:
        canvas = chunks[b"VP8X"]
        return int.from_bytes(canvas[4:7], "little") + 1, int.from_bytes(canvas[7:10], "little") + 1
    if len(chunks.get(b"VP8 ", b"")) >= 10:
        width, height = unpack("<HH", chunks[b"VP8 "][6:10])
        return width & 0x3FFF, height & 0x3FFF
    if len(chunks.get(b"VP8L", b"")) >= 5:
        bits = int.from_bytes(chunks[b"VP8L"][1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise damaged()
