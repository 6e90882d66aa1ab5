"""Files that a form has written which was only tried out: they leave the disk with its rows."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import local

from django.core.files.storage import Storage

_of_thread = local()


class NewFiles(list):
    """Storage and name of each file that was written."""

    def contents(self, address_begins: str) -> Iterator[tuple[str, bytes]]:
        """The address of each file that has one below this, and what is in it."""
        for storage, name in self:
            with suppress(ValueError, NotImplementedError, OSError):
                if (address := storage.url(name)).startswith(address_begins):
                    with storage.open(name) as file:
                        yield address, file.read()

    def delete(self) -> None:
        for storage, name in self:
            with suppress(OSError):  # the daily purge will
                storage.delete(name)


def connect() -> None:
    """Each storage saves by this method, whoever asks it to."""
    save = Storage.save

    def save_and_tell(storage, name, content, max_length=None):
        name = save(storage, name, content, max_length)
        if (written := getattr(_of_thread, "written", None)) is not None:
            written.append((storage, name))
        return name

    Storage.save = save_and_tell  # type: ignore[method-assign]


@contextmanager
def deleted_afterwards() -> Iterator[NewFiles]:
    before, written = getattr(_of_thread, "written", None), NewFiles()
    _of_thread.written = written
    try:
        yield written
    finally:
        _of_thread.written = before
        written.delete()
