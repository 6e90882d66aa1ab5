"""The first picture of a GIF (GIF89a). It is often a film, which would disturb whoever reads (WCAG 2.2.2)."""

from struct import unpack

from website.pictures.refused import damaged, too_much_work

from .bare import MAX_PIECES, Bare

_EXTENSION, _PICTURE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL = 0xF9


def bare(content: bytes) -> Bare:
    try:
        return _bare(content)
    except IndexError as error:
        raise damaged() from error


def _bare(content: bytes) -> Bare:
    at = 13 + _table(content[10])
    head, control = content[:at], b""
    for _piece in range(MAX_PIECES):
        if content[at] == _PICTURE:
            # Its place and size, its colours, and how its points are packed.
            end = _behind_blocks(content, at + 11 + _table(content[at + 9]))
            whole = head + control + content[at:end] + bytes([_TRAILER])
            place = _place(content[at + 1 : at + 9])
            return Bare("GIF", whole, _size(place, content[6:10]), place=place)
        if content[at] != _EXTENSION:
            raise damaged()
        end = _behind_blocks(content, at + 2)
        if content[at + 1] == _CONTROL:
            control = content[at:end]
        at = end
    raise too_much_work()


def _table(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _behind_blocks(content: bytes, at: int) -> int:
    for _block in range(MAX_PIECES):
        length = content[at]
        at += 1 + length
        if not length:
            return at
    raise too_much_work()


def _place(numbers: bytes) -> tuple[int, int, int, int]:
    left, top, width, height = unpack("<4H", numbers)
    return left, top, left + width, top + height


def _size(place: tuple[int, int, int, int], screen: bytes) -> tuple[int, int]:
    """The picture may be larger than the screen says."""
    across, down = unpack("<2H", screen)
    return max(place[2], across), max(place[3], down)
