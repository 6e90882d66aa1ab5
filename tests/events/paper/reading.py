"""The programme as a PDF, looked into by pikepdf and read by poppler as people with a screen reader would."""

import os
import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from django.utils.translation import override

from events.paper import tagged_pdf as pdf_files
from tests import cast

LANGUAGES = ["de", "en"]
CAN_READ_PDF = os.environ.get("CI") == "true" or bool(pdf_files.can_make_pdf() and shutil.which("pdftotext"))

needs_pdf = pytest.mark.skipif(not CAN_READ_PDF, reason="Pango or poppler is not installed")


def make_event(programme, slug, title, **fields):
    return cast.make_event(programme.office, slug, title, programme=programme, **fields)


def path(language, slug="woche"):
    with override(language):
        return reverse("events:programme_pdf", args=[slug])


def fetch(client, language="en") -> bytes:
    response = client.get(path(language))
    assert response.status_code == 200
    return response.content


def text(pdf: bytes) -> str:
    """What is read out, in the order of the file, in one line."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def elements(pdf: bytes) -> list[tuple[str, str]]:
    """The tags in their order with their alternative texts."""
    found = []

    def walk(element):
        if not isinstance(element, pikepdf.Dictionary):
            return
        if "/S" in element:
            found.append((str(element.S), str(element.get("/Alt", ""))))
        children = element.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            walk(child)

    with pikepdf.open(BytesIO(pdf)) as file:
        walk(file.Root.StructTreeRoot)
    return found


def tags(pdf: bytes) -> list[str]:
    return [tag for tag, _alt in elements(pdf)]


def in_order(words: list[str], whole: str) -> bool:
    for word in words:
        _before, found, whole = whole.partition(word)
        assert found, f"“{word}” is not in “{whole or _before}”"
    return True
