"""Run in a process of its own (attachments/apart/answering.py): a file comes in, its facts go out."""

import sys
from importlib import import_module

from attachments.apart.answering import answer
from documents.facts import FileFacts
from documents.kinds import PDF, ZIP

# Read only where such a file is judged: their libraries take longer to start than most documents.
READERS = {PDF: "documents.pdf.file", ZIP: "documents.office.file"}


def facts_of(reader: str, content: bytes) -> FileFacts:
    return import_module(READERS[reader]).facts_of(content)


if __name__ == "__main__":
    answer(int(sys.argv[2]), lambda content: ({"facts": facts_of(sys.argv[1], content).as_json()}, b""))
