"""The version on one machine: some bytes of a file that all processes have in their memory."""

import fcntl
import mmap
import os
import secrets
import struct
import time
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

# Version, how many commit just now, and until when (seconds since 1970) that is to be believed.
_FIELDS = struct.Struct("<QQd")
# Whoever takes longer to commit, or counts as committing after it, was killed.
LONGEST_COMMIT = 5.0  # seconds


class VersionInFile:
    def __init__(self, path: Path):
        self.path = path

    @cached_property
    def _memory(self) -> mmap.mmap:
        with self._locked() as file:
            if os.fstat(file).st_size < _FIELDS.size:
                os.write(file, _FIELDS.pack(secrets.randbits(62), 0, 0.0))
            return mmap.mmap(file, _FIELDS.size)

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

    def current(self) -> int | None:
        try:
            version, committing, believed = _FIELDS.unpack_from(self._memory)
        except OSError:
            return None
        return None if committing and time.time() < believed else version

    def begin(self) -> None:
        self._change(+1)

    def end(self) -> None:
        self._change(-1)

    def _change(self, step: int) -> None:
        memory, now = self._memory, time.time()
        with self._locked():
            version, committing, believed = _FIELDS.unpack_from(memory)
            others = committing if now < believed else 0
            until = now + LONGEST_COMMIT if step > 0 else believed
            _FIELDS.pack_into(memory, 0, version + 1, max(others + step, 0), until)
