"""Run in a process of its own (answering.py): a document comes in, what shall be kept of it goes out."""

import sys
from importlib import import_module
from io import BytesIO

from attachments.apart.answering import answer

# Read only where such a document is sent: their libraries take longer to start than most documents.
CLEANERS = {
    "pdf": "attachments.pdf.file",
    "docx": "attachments.documents.office_document",
}


def cleaned(kind: str, content: bytes) -> tuple[str, bytes]:
    """The kind it is found to be, and what shall be kept."""
    return import_module(CLEANERS[kind]).without_author(BytesIO(content))


def said_and_kept(kind: str, content: bytes) -> tuple[dict, bytes]:
    found, kept = cleaned(kind, content)
    return {"kind": found}, kept


if __name__ == "__main__":
    answer(int(sys.argv[2]), lambda content: said_and_kept(sys.argv[1], content))
