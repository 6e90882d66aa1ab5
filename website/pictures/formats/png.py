"""The picture within a PNG (W3C, third edition), in one piece: without words, films and what is behind."""

import zlib
from struct import error, pack, unpack

from website.pictures.refused import damaged, special, too_much_work

from .bare import MAX_PIECES, Bare
from .made_profile import ColoursError, profile_of_numbers, profile_of_points
from .turn import turn_of

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Profiles of printers have one million bytes or two.
MAX_PROFILE = 4_000_000
_NEEDED = (b"IHDR", b"PLTE", b"tRNS")
_COLOURS = (b"cICP", b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"eXIf")


def bare(content: bytes) -> Bare:
    chunks, rows = _chunks(content)
    if len(chunks.get(b"IHDR", b"")) != 13 or not rows:
        raise damaged()
    size = unpack(">II", chunks[b"IHDR"][:8])
    kept = [_chunk(name, chunks[name]) for name in _NEEDED if name in chunks]
    whole = b"".join([SIGNATURE, *kept, _chunk(b"IDAT", b"".join(rows)), _chunk(b"IEND", b"")])
    return Bare("PNG", whole, size, _profile(chunks), turn_of(chunks.get(b"eXIf", b"")))


def _chunks(content: bytes) -> tuple[dict[bytes, bytes], list[bytes]]:
    chunks, rows, at = {}, [], len(SIGNATURE)
    for _piece in range(MAX_PIECES):
        name = content[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if len(name) < 4 or end > len(content):
            raise damaged()
        if name == b"IEND":
            return chunks, rows
        if name == b"IDAT" or name in _NEEDED + _COLOURS:
            _take(name, content[at + 8 : end - 4], content[end - 4 : end], chunks, rows)
        at = end
    raise too_much_work()


def _take(name: bytes, data: bytes, checksum: bytes, chunks: dict, rows: list) -> None:
    is_right = zlib.crc32(name + data).to_bytes(4, "big") == checksum
    if not is_right and (name == b"IDAT" or name in _NEEDED):
        raise damaged()
    if name == b"IDAT":
        rows.append(data)
    elif is_right:
        chunks.setdefault(name, data)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))


def _profile(chunks: dict[bytes, bytes]) -> bytes:
    """What its colours mean: the first of these that is there counts (11.3.2)."""
    try:
        if b"cICP" in chunks:
            return profile_of_numbers(*chunks[b"cICP"][:2])
        if b"iCCP" in chunks and (profile := _inflated(chunks[b"iCCP"].partition(b"\0")[2][1:])):
            return profile
        if b"sRGB" not in chunks and b"gAMA" in chunks:
            gamma = unpack(">I", chunks[b"gAMA"])[0] / 100_000
            points = unpack(">8I", chunks[b"cHRM"]) if b"cHRM" in chunks else None
            return profile_of_points(points and [value / 100_000 for value in points], gamma)
    except ColoursError as unusual:
        raise special("PNG") from unusual
    except (error, TypeError, ZeroDivisionError):
        pass
    return b""


def _inflated(data: bytes) -> bytes:
    """b"" where it is broken: what is said besides counts then."""
    try:
        return zlib.decompressobj().decompress(data, MAX_PROFILE)
    except zlib.error:
        return b""
