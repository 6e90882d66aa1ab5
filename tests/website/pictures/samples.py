"""Pictures as phones, cameras and programs write them, and as somebody sends them who means harm."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from website.pictures.drawing import Drawn, drawn_anew


def noise(size: tuple[int, int] = (300, 200)) -> Image.Image:
    """So that every part of the file counts."""
    return Image.frombytes("RGB", size, random.Random(1).randbytes(size[0] * size[1] * 3))


def scene(size: tuple[int, int] = (1200, 800)) -> Image.Image:
    """As smooth as a photo, and as quick to write: another colour in each corner."""
    corners = Image.new("RGB", (2, 2))
    corners.putdata([(200, 40, 40), (40, 160, 60), (40, 60, 200), (240, 220, 120)])
    return corners.resize(size, Image.Resampling.BICUBIC)


def file_of(picture: Image.Image, kind: str, **written) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **written)
    return file.getvalue()


def taken(content: bytes) -> Drawn:
    return drawn_anew(ContentFile(content))


def shown(content: bytes) -> Image.Image:
    return Image.open(BytesIO(taken(content).read()))


def sentence(content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        taken(content)
    return refused.value.message


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_with(picture: bytes, *chunks: bytes) -> bytes:
    """Right behind the head, where colours stand."""
    return picture[:33] + b"".join(chunks) + picture[33:]
