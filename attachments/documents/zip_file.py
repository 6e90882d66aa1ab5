"""Looking into a ZIP file that a stranger made, without unpacking it to the disk and without being buried."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attachments.refused import damaged, has_more_inside, too_much_work

# A long report with many photos has a few hundred entries and unpacks to twice its size.
MAX_ENTRIES = 2000
MAX_ENTRY = 30_000_000  # bytes, unpacked
MAX_TOTAL = 60_000_000  # bytes, unpacked
# Text that repeats itself reaches 1:50, what is made to bury a computer 1:1000.
MAX_RATIO = 200
SMALL_ENOUGH = 1_000_000  # bytes, unpacked, below which any ratio is fine

_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_ENCRYPTED = 0x1
# The same date in every entry: it would say when somebody wrote, and the same file sent twice stays the same.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


class Parts:
    """The files in an archive, by their names."""

    def __init__(self, archive: ZipFile):
        self._archive = archive
        entries = [entry for entry in archive.infolist() if not _plain_name(entry).endswith("/")]
        _check(entries)
        self._entries = {_plain_name(entry): entry for entry in entries}

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def content(self, name: str) -> bytes:
        """Never more than the list of contents says, which has been checked: ZipFile.read() goes on."""
        entry = self._entries[name]
        with self._archive.open(entry) as part:
            return part.read(entry.file_size + 1)

    def is_packed(self, name: str) -> bool:
        return self._entries[name].compress_type == ZIP_DEFLATED


@contextmanager
def opened_zip(file) -> Iterator[Parts]:
    """The archive, once its list of contents says nothing that is dangerous."""
    try:
        with ZipFile(file) as archive:
            yield Parts(archive)
    except _BROKEN as error:
        raise damaged() from error


def _plain_name(entry: ZipInfo) -> str:
    """Some programs of Windows write folders as Windows does, others begin each name at the root."""
    return entry.filename.replace("\\", "/").removeprefix("/")


def _check(entries: list[ZipInfo]):
    if (
        len(entries) > MAX_ENTRIES
        or sum(entry.file_size for entry in entries) > MAX_TOTAL
        or any(map(_is_large, entries))
    ):
        raise too_much_work()
    names = {_plain_name(entry).lower() for entry in entries}
    if len(names) < len(entries) or not all(map(_is_plain, entries)):
        raise has_more_inside()


def _is_large(entry: ZipInfo) -> bool:
    grown = entry.file_size / max(1, entry.compress_size)
    return entry.file_size > MAX_ENTRY or (entry.file_size > SMALL_ENOUGH and grown > MAX_RATIO)


def _is_plain(entry: ZipInfo) -> bool:
    return (
        not entry.flag_bits & _ENCRYPTED
        and entry.compress_type in {ZIP_STORED, ZIP_DEFLATED}
        and not {"", ".."} & set(_plain_name(entry).split("/"))
    )


def rewritten(parts: Parts, changed: Callable[[str, bytes], bytes | None], **first: bytes) -> bytes:
    """The same archive without what hides before, between and behind its files.

    changed gives the content that a file shall have, None where it shall be left out. first are files that
    have to stand first, as they are (OpenDocument asks for that); the order of the others stays.
    """
    written = BytesIO()
    with ZipFile(written, "w") as copy:
        for name, content in first.items():
            copy.writestr(ZipInfo(name, _NO_DATE), content, ZIP_STORED)
        for name in parts.names:
            content = None if name in first else changed(name, parts.content(name))
            if content is not None:
                packing = ZIP_DEFLATED if parts.is_packed(name) else ZIP_STORED
                copy.writestr(ZipInfo(name, _NO_DATE), content, packing)
    return written.getvalue()
