"""Where answers are kept: a fixed number of files that all processes of this machine share.

Whatever is asked for, there are never more: the place of an answer follows from its key, and a new one there
takes the place of the one before. So nothing has to be counted, and nothing deleted.
"""

import fcntl
import os
import secrets
import struct
import time
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from keeper.answer import PageAnswer

# Pages with parameters have places of their own, so that no search takes the place of a page.
PLACES, PLACES_WITH_PARAMETERS = 16_384, 2_048
LARGEST = 2_000_000  # bytes
LOCKS = 256
# In the memory of a process, to spare the file.
AT_HAND, LARGEST_AT_HAND = 256, 16_000  # bytes

# Of which version it is, until when it holds (seconds since 1970), and of which key.
_HEAD = struct.Struct("<Qd16s")


class Store:
    def __init__(self, directory: Path):
        self.directory = directory
        self._at_hand: dict[str, tuple[int, float, PageAnswer]] = {}
        self._putting = Lock()

    def find(self, key: str, version: int) -> PageAnswer | None:
        """What is kept under this key, if it is of this version and still holds."""
        kept = self._at_hand.get(key)
        if kept and kept[0] == version and time.time() < kept[1]:
            return kept[2]
        return self._find_on_disk(key, version)

    def _find_on_disk(self, key: str, version: int) -> PageAnswer | None:
        digest = _digest(key)
        try:
            file = os.open(self._place(key, digest), os.O_RDONLY)
        except OSError:
            return None
        try:
            packed = os.read(file, LARGEST)
        finally:
            os.close(file)
        if len(packed) < _HEAD.size:
            return None
        its_version, until, its_digest = _HEAD.unpack_from(packed)
        if (its_version, its_digest) != (version, digest) or time.time() >= until:
            return None
        answer = PageAnswer.unpacked(packed[_HEAD.size :])
        self._put_at_hand(key, (version, until, answer))
        return answer

    def _put_at_hand(self, key: str, kept: tuple[int, float, PageAnswer]) -> None:
        if len(kept[2].body) > LARGEST_AT_HAND:
            return
        with self._putting:
            if len(self._at_hand) >= AT_HAND:
                # The one that was put here first.
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[key] = kept

    def keep(self, key: str, version: int, until: float, answer: PageAnswer) -> None:
        """Where there is no room on the disk any more, it is not kept."""
        packed = _HEAD.pack(version, until, digest := _digest(key)) + answer.packed()
        if len(packed) > LARGEST:
            return
        place = self._place(key, digest)
        unfinished = f"{place}.{secrets.token_hex(4)}"
        try:
            self._write(unfinished, packed)
            os.replace(unfinished, place)
        except OSError:
            Path(unfinished).unlink(missing_ok=True)

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
        try:
            self.directory.mkdir(mode=0o700, exist_ok=True)
            file = os.open(f"{self.directory}/lock{number:x}", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            yield
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        finally:
            os.close(file)


def _digest(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _has_parameters(key: str) -> bool:
    return bool(key.split("\n", 2)[1])
