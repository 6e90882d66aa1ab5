"""Tagged PDF (PDF/UA-1) from HTML, drawn by WeasyPrint in a process of its own (drawing.py).

WeasyPrint needs Pango, which no Python package brings: a machine without it makes no PDF and loses nothing
else. Both take more memory than all the rest of the site, so no process that serves pages loads them to draw.

Nothing is fetched from anywhere. A page may show files that staff uploaded, by uploaded(), and nothing else.
"""

import logging
import pickle
import re
import subprocess
import sys
from ctypes import CDLL
from functools import cache
from html import unescape
from importlib.util import find_spec
from urllib.parse import quote, unquote

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage

logger = logging.getLogger("weasyprint")

UPLOADED = "upload:"
_UPLOADS = re.compile(rf'"({UPLOADED}[^"]+)"')

# The part of Pango that needs all others, as Linux and macOS call it.
PANGO = ["libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"]
# Seconds; the longest programmes take a few.
PATIENCE = 60


@cache
def can_make_pdf() -> bool:
    """Whether WeasyPrint and what it needs are here. Each page of a programme asks, so it is not imported."""
    return find_spec("weasyprint") is not None and any(map(_can_be_loaded, PANGO))


def _can_be_loaded(library: str) -> bool:
    try:
        CDLL(library)
    except OSError:
        return False
    return True


def uploaded(name: str) -> str:
    """The address, within a PDF, of a file in the storage of uploads."""
    return f"{UPLOADED}{quote(name)}"


def make_pdf(html: str, stylesheet: str, address: str) -> bytes:
    """The page as a file. Its language and title are those of the HTML; links are relative to address."""
    done = subprocess.run(
        [sys.executable, "-m", "events.paper.drawing"],
        input=pickle.dumps((html, stylesheet, address, _uploads_in(html))),
        capture_output=True,
        cwd=settings.BASE_DIR,
        timeout=PATIENCE,
    )
    said = done.stderr.decode(errors="replace")
    if done.returncode:
        raise RuntimeError(f"Drawing a PDF ended with {done.returncode}: {said}")
    for line in said.splitlines():
        logger.warning("%s", line)
    return done.stdout


def _uploads_in(html: str) -> dict[str, bytes]:
    """What each picture of the page holds, by its address. One that is not there is left out."""
    found = {}
    for address in map(unescape, _UPLOADS.findall(html)):
        try:
            with default_storage.open(unquote(address.removeprefix(UPLOADED))) as file:
                found[address] = file.read()
        except (OSError, SuspiciousFileOperation) as error:
            logger.warning("Failed to load %s: %s", address, error)
    return found
