"""The version on one machine: some bytes of a file that all processes have in their memory."""

import fcntl
import mmap
import os
import secrets
import struct
import time
from contextlib import contextmanager
from pathlib import Path

# Version, how many commit just now, and until when (seconds since 1970) that is to be believed.
_FIELDS = struct.Struct("<QQd")
# Whoever takes longer to commit, or counts as committing after it, was killed.
LONGEST_COMMIT = 5.0  # seconds
# So often a reader looks whether another file has come into its place. Whoever writes looks each time.
LOOKS_AFTER = 1.0  # seconds


# What tells a file from another one, or from what is left of it: device, number, and size in bytes.
_Which = tuple[int, int, int]


class VersionInFile:
    def __init__(self, path: Path):
        self.path = path
        self._opened: tuple[_Which, mmap.mmap] | None = None
        self._looks_at = 0.0

    def current(self) -> int | None:
        try:
            version, committing, believed = _read(self._memory())
        except OSError:
            return None
        return None if committing and time.time() < believed else version

    def begin(self) -> None:
        self._change(+1)

    def end(self) -> None:
        self._change(-1)

    def _change(self, step: int) -> None:
        with self._locked() as file:
            memory, now = self._memory_of(file), time.time()
            _version, committing, believed = _read(memory)
            others = committing if now < believed else 0
            until = now + LONGEST_COMMIT if step > 0 else believed
            _write(memory, _new(), max(others + step, 0), until)

    def _memory(self) -> mmap.mmap:
        """Of the file that is there now: a copy of the folder that comes back brings another one."""
        opened = self._opened
        if opened and self._is_in_its_place(opened[0]):
            return opened[1]
        with self._locked() as file:
            return self._memory_of(file)

    def _is_in_its_place(self, which: _Which) -> bool:
        now = time.monotonic()
        if now < self._looks_at:
            return True
        if which != self._which():
            return False
        self._looks_at = now + LOOKS_AFTER
        return True

    def _memory_of(self, file: int) -> mmap.mmap:
        if os.fstat(file).st_size < _FIELDS.size:
            os.write(file, _FIELDS.pack(_new(), 0, 0.0))
        opened, which = self._opened, _which(os.fstat(file))
        if opened is None or opened[0] != which:
            self._opened = opened = which, mmap.mmap(file, _FIELDS.size)
        return opened[1]

    def _which(self) -> _Which | None:
        try:
            return _which(os.stat(self.path))
        except FileNotFoundError:
            return None

    @contextmanager
    def _locked(self):
        # Opened each time: a lock belongs to what was opened, which forked processes and threads would share.
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file
        finally:
            # Said, because the memory keeps what was opened first open.
            fcntl.flock(file, fcntl.LOCK_UN)
            os.close(file)


def _new() -> int:
    # No counter: a file from a copy would come by the numbers again under which pages are kept. And whoever
    # reads while another one writes may get some bytes of each, which is then a number of no page.
    return secrets.randbits(62)


def _read(memory: mmap.mmap) -> tuple[int, int, float]:
    return _FIELDS.unpack(memory[:])


def _write(memory: mmap.mmap, *fields: float) -> None:
    # Packed before: pack_into() fills with zeros first, and each of them would be seen.
    memory[:] = _FIELDS.pack(*fields)


def _which(status: os.stat_result) -> _Which:
    return status.st_dev, status.st_ino, status.st_size
