"""Where answers are kept: a fixed number of files that all processes of this machine share.

Whatever is asked for, there are never more: the place of an answer follows from its key, and a new one there
takes the place of the one before. So nothing has to be counted, and nothing deleted.
"""

import fcntl
import os
import secrets
import struct
import time
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from zlib import crc32

from keeper.answer import PageAnswer

# Pages with parameters have places of their own, so that no search takes the place of a page.
PLACES, PLACES_WITH_PARAMETERS = 16_384, 2_048
LARGEST = 2_000_000  # bytes
LOCKS = 256
# In the memory of a process, to spare the file.
AT_HAND, LARGEST_AT_HAND = 4_000_000, 64_000  # bytes

# Whoever is still writing after so many seconds was killed.
LONGEST_WRITING = 60

# Of which version it is, from and until when it holds (seconds since 1970), of which key, and its checksum.
_HEAD = struct.Struct("<Qdd16sI")
# In seconds since 1970. It ends at its beginning, too: then the clock was ahead when the page was made.
Span = tuple[float, float]


class Store:
    def __init__(self, directory: Path):
        self.directory = directory
        self._at_hand: dict[str, tuple[int, Span, PageAnswer]] = {}
        self._bytes_at_hand = 0
        self._putting = Lock()

    def find(self, key: str, version: int) -> PageAnswer | None:
        """What is kept under this key, if it is of this version and still holds."""
        kept = self._at_hand.get(key)
        if kept and kept[0] == version and _is_now(kept[1]):
            return kept[2]
        return self._find_on_disk(key, version)

    def _find_on_disk(self, key: str, version: int) -> PageAnswer | None:
        digest = _digest(key)
        try:
            packed = _read(self._place(key, digest))
        except OSError:
            return None
        found = _taken_apart(packed)
        if found is None or found[:2] != (version, digest) or not _is_now(found[2]):
            return None
        answer = PageAnswer.unpacked(found[3])
        self._put_at_hand(key, (version, found[2], answer))
        return answer

    def _put_at_hand(self, key: str, kept: tuple[int, Span, PageAnswer]) -> None:
        if len(kept[2].body) > LARGEST_AT_HAND:
            return
        with self._putting:
            self._take_away(key)
            self._at_hand[key] = kept
            self._bytes_at_hand += len(kept[2].body)
            while self._bytes_at_hand > AT_HAND:
                # The one that was put here first.
                self._take_away(next(iter(self._at_hand)))

    def _take_away(self, key: str) -> None:
        if taken := self._at_hand.pop(key, None):
            self._bytes_at_hand -= len(taken[2].body)

    def keep(self, key: str, version: int, span: Span, answer: PageAnswer) -> None:
        """Where there is no room on the disk any more, it is not kept."""
        digest, body = _digest(key), answer.packed()
        packed = _HEAD.pack(version, *span, digest, crc32(body)) + body
        if len(packed) > LARGEST:
            return
        place = self._place(key, digest)
        unfinished = f"{place}.{secrets.token_hex(4)}"
        try:
            self._write(unfinished, packed)
            os.replace(unfinished, place)
        except OSError:
            # On a disk that has become read-only not even this.
            with suppress(OSError):
                os.unlink(unfinished)

    def tidy(self) -> None:
        """Without what those left who were killed while they wrote."""
        for unfinished in self.directory.glob("*.*"):
            with suppress(OSError):
                if unfinished.stat().st_mtime < time.time() - LONGEST_WRITING:
                    unfinished.unlink()

    def _write(self, name: str, packed: bytes) -> None:
        self.directory.mkdir(mode=0o700, exist_ok=True)
        with open(name, "wb") as file:
            file.write(packed)

    def _place(self, key: str, digest: bytes) -> str:
        number = int.from_bytes(digest[:8])
        if _has_parameters(key):
            return f"{self.directory}/p{number % PLACES_WITH_PARAMETERS:x}"
        return f"{self.directory}/{number % PLACES:x}"

    @contextmanager
    def alone(self, key: str):
        """One after the other, in all processes: whoever waits finds afterwards what the first has kept."""
        number = int.from_bytes(_digest(key)[8:]) % LOCKS
        file = self._locked(f"lock{number:x}")
        try:
            yield
        finally:
            if file is not None:
                os.close(file)

    def _locked(self, name: str) -> int | None:
        """None where nothing can be locked. The lock ends with the file, or with the process."""
        try:
            self.directory.mkdir(mode=0o700, exist_ok=True)
            file = os.open(f"{self.directory}/{name}", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError:
            os.close(file)
            return None
        return file


def _read(name: str) -> bytes:
    file = os.open(name, os.O_RDONLY)
    try:
        return os.read(file, LARGEST)
    finally:
        os.close(file)


def _taken_apart(packed: bytes) -> tuple[int, bytes, Span, bytes] | None:
    """Version, digest of the key, span, and what was kept; None where a disk has not kept all of it."""
    if len(packed) < _HEAD.size:
        return None
    version, since, until, digest, checksum = _HEAD.unpack_from(packed)
    body = packed[_HEAD.size :]
    return (version, digest, (since, until), body) if crc32(body) == checksum else None


def _is_now(span: Span) -> bool:
    return span[0] <= time.time() < span[1]


def _digest(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _has_parameters(key: str) -> bool:
    return bool(key.split("\n", 2)[1])
