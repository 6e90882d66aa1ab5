"""Looking into a file that is being uploaded, before it is stored."""


def is_stored(file) -> bool:
    """Whether the file has been stored before: then it has been looked into already."""
    return getattr(file, "_committed", False)


def first_bytes(file, number: int) -> bytes:
    """The beginning of the file, which stays open: closing it would throw the upload away."""
    file.open("rb")
    beginning = file.read(number)
    file.seek(0)
    return beginning
