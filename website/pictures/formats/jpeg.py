"""The picture within a JPEG (ISO/IEC 10918-1, annex B), up to its own end.

Phones put a film behind it (motion photos) or a second picture (MPO, Ultra HDR).
"""

import re
from dataclasses import dataclass, field

from website.pictures.refused import damaged, special, too_much_work

from .bare import MAX_PIECES, Bare
from .turn import turn_of

_SOI, _EOI, _SOS, _APP1, _APP2 = 0xD8, 0xD9, 0xDA, 0xE1, 0xE2
END = b"\xff\xd9"
# What begins a picture: those that everybody can show, and the others (lossless, hierarchical, arithmetic).
_PROGRESSIVE = 0xC2
_ORDINARY = {0xC0, 0xC1, _PROGRESSIVE}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
# Tables, the picture, its scans, and the two that say what its numbers mean (JFIF, Adobe).
_KEPT = {*_ORDINARY, 0xC4, 0xDB, 0xDD, _SOS, 0xE0, 0xEE}
# Within a scan FF is followed by 00, or by the number of a restart.
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_LONGEST_PIECE = 1_000_000
_MORE = bytes(range(1, 251)) * 2
_EXIF, _ICC = b"Exif\0\0", b"ICC_PROFILE\0"
# A JPEG that comes in several passes has about ten.
MAX_SCANS = 100


@dataclass
class _Found:
    kept: list[bytes] = field(default_factory=lambda: [b"\xff\xd8"])
    size: tuple[int, int] | None = None
    profile: dict[int, bytes] = field(default_factory=dict)
    turn: int | None = None
    scans: int = 0
    is_progressive: bool = False
    has_end: bool = False

    def take(self, marker: int, segment: bytes) -> None:
        body = segment[4:]
        if marker in _FRAMES:
            self._take_frame(marker, body)
        elif marker == _SOS:
            self.scans += 1
        elif marker == _APP1 and body.startswith(_EXIF) and self.turn is None:
            self.turn = turn_of(body)
        elif marker == _APP2 and body.startswith(_ICC) and len(body) > 14:
            self.profile[body[12]] = body[14:]
        if marker in _KEPT:
            self.kept.append(segment)

    def _take_frame(self, marker: int, body: bytes) -> None:
        if self.size or len(body) < 6:
            raise damaged()
        height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
        # Without a height it is said behind the picture, as cameras of the nineties did.
        if marker not in _ORDINARY or body[0] != 8 or body[5] not in (1, 3, 4) or not height:
            raise special("JPEG")
        self.size, self.is_progressive = (width, height), marker == _PROGRESSIVE


def bare(content: bytes) -> Bare:
    found = _found(content)
    if not found.size or not found.scans:
        raise damaged()
    if found.is_progressive and not found.has_end:
        raise damaged()  # what is there would be drawn, blurred
    if found.scans > MAX_SCANS:
        raise too_much_work()
    profile = b"".join(found.profile[number] for number in sorted(found.profile))
    return Bare(
        "JPEG",
        b"".join(found.kept) + END,
        found.size,
        profile,
        found.turn or 1,
        found.scans,
        is_lossless=False,
    )


def with_more_at_its_end(content: bytes) -> bytes:
    """A decoder that has all it needs ignores what is added; one that lacks something draws it.

    In pieces that each begin with a restart, as it may wait for the next one.
    """
    restarts = _RESTART.findall(content[-_LONGEST_PIECE:])
    following = restarts[-1][1] + 1 if restarts else 0
    pieces = [_MORE, *(bytes([0xFF, 0xD0 + (following + step) % 8]) + _MORE for step in range(8))]
    return content.removesuffix(END) + b"".join(pieces) + END


def _found(content: bytes) -> _Found:
    found, at, in_scan = _Found(), 2, False
    for _piece in range(MAX_PIECES):
        marker = _MARKER.search(content, at)
        if in_scan:
            # Without an end, an empty rest is what was never written to the card.
            found.kept.append(content[at : marker.start()] if marker else content[at:].rstrip(b"\0"))
        if not marker or content[marker.end() - 1] in (_EOI, _SOI):
            found.has_end = bool(marker)
            return found
        end = marker.end() + int.from_bytes(content[marker.end() : marker.end() + 2], "big")
        if end < marker.end() + 2 or end > len(content):
            raise damaged()
        name = content[marker.end() - 1]
        found.take(name, content[marker.start() : end])
        at, in_scan = end, name == _SOS
    raise too_much_work()
