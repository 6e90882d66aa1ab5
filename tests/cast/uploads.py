"""Files as somebody uploads them."""

from io import BytesIO

from PIL import Image

# The beginning of a film, which is all that is ever looked at: "ftyp" with the names of its standards.
MP4 = b"\0\0\0\x18ftypisom\0\0\2\0isommp41" + b"\0\0\0\x08free"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), **written) -> bytes:
    """A small blue picture; written is what Pillow shall write into the file besides."""
    file = BytesIO()
    Image.new("RGB", size, "navy").save(file, kind, **written)
    return file.getvalue()
