"""Words for a picture that are none: the name of its file, or that it is a picture.

A screen reader says them in place of the picture ("I M G underline 4 7 1 1 dot J P G").
"""

import re
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from website.public_files.name import for_people
from website.reading.letters import fold

_ENDING = re.compile(r"\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp|svg|pdf|docx?)$", re.IGNORECASE)
# Cameras and programs call files so, with nothing but figures behind.
_MADE_BY_MACHINES = {
    "bild", "bilder", "bildschirmfoto", "datei", "dji", "dsc", "dscf", "dscn", "file", "foto", "fotos",
    "gopr", "grafik", "graphic", "imag", "image", "images", "img", "imgp", "mvimg", "photo", "photos", "pic",
    "picture", "pictures", "pxl", "scan", "screenshot", "sdim", "unbenannt", "untitled", "vid", "wa",
    "whatsapp",
}  # fmt: skip
# Between the figures of such a name.
_OF_TIMES = {"at", "um", "am", "pm", "edited", "copy", "kopie", "portrait", "burst", "cover", "mp"}
_SIZES = re.compile(r"\.w\d+h\d+(?:f\d+x\d+a?s?)?(?:_\w{7})?$")


def why_no_words(text: str, file_name: str) -> str:
    """A sentence that says what to write; "" where the text says something. file_name: as sent or stored."""
    text = text.strip()
    if not text:
        return ""
    if _ENDING.search(text) or _plain(text) == _plain(_stem(file_name)):
        return _(
            "This is the name of the file, and people who cannot see the picture would hear just that. "
            "Please say what it shows, for example: Three women cook together."
        )
    if _is_of_a_machine(_plain(text)):
        return _(
            "This does not say what the picture shows. Please describe it in a few words, for example: "
            "Three women cook together."
        )
    return ""


def _stem(file_name: str) -> str:
    stem = PurePosixPath(for_people(file_name)).stem
    return _SIZES.sub("", stem)


def _plain(text: str) -> str:
    return fold(re.sub(r"[_\W]+", " ", text))


def _is_of_a_machine(words: str) -> bool:
    """Nothing but "IMG", "Bild 3", "20310612 184501" or "5f1c0a…"."""
    if re.fullmatch(r"(?=[a-f ]*\d)[0-9a-f ]{12,}", words):
        return True
    parts = [re.sub(r"\d+", "", part) for part in words.split()]
    return all(part in _MADE_BY_MACHINES | _OF_TIMES | {""} for part in parts)
