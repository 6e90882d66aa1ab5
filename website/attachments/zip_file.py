"""Looking into a ZIP file that a stranger made, without unpacking it to the disk and without being buried."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from .refused import damaged, has_more_inside

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


@contextmanager
def opened_zip(file) -> Iterator[ZipFile]:
    """The archive, once its list of contents says nothing that is dangerous."""
    try:
        with ZipFile(file) as archive:
            _check(archive.infolist())
            yield archive
    except _BROKEN as error:
        raise damaged() from error


def _check(entries: list[ZipInfo]):
    names = {entry.filename.lower() for entry in entries}
    if (
        len(entries) > MAX_ENTRIES
        or len(names) < len(entries)
        or sum(entry.file_size for entry in entries) > MAX_TOTAL
        or not all(map(_is_plain, entries))
    ):
        raise has_more_inside()


def _is_plain(entry: ZipInfo) -> bool:
    grown = entry.file_size / max(1, entry.compress_size)
    return (
        entry.file_size <= MAX_ENTRY
        and (entry.file_size <= SMALL_ENOUGH or grown <= MAX_RATIO)
        and not entry.flag_bits & _ENCRYPTED
        and entry.compress_type in {ZIP_STORED, ZIP_DEFLATED}
        and not entry.filename.startswith("/")
        and "\\" not in entry.filename
        and ".." not in entry.filename.split("/")
    )


def content_of(archive: ZipFile, name: str) -> bytes:
    """Never more than the list of contents says, which has been checked; ZipFile.read() goes on unpacking."""
    entry = archive.getinfo(name)
    with archive.open(entry) as part:
        return part.read(entry.file_size + 1)


def rewritten(archive: ZipFile, changed: Callable[[str, bytes], bytes | None]) -> bytes:
    """The same archive without what hides before, between and behind its entries.

    changed gives the content that an entry shall have, None where it shall be left out. The order stays; an
    entry that was stored as it is stays so (OpenDocument asks for that).
    """
    written = BytesIO()
    with ZipFile(written, "w") as copy:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            content = changed(entry.filename, content_of(archive, entry.filename))
            if content is not None:
                copy.writestr(ZipInfo(entry.filename, _NO_DATE), content, entry.compress_type)
    return written.getvalue()
