"""What runs in a process of its own (process.py): a document comes in, what shall be kept of it goes out.

It has no database, no settings and no secrets of the site: whoever breaks a library here finds nothing.
Its sentences are those of the catalogue, not translated yet.
"""

import json
import os
import resource
import sys
import time
from importlib import import_module
from io import BytesIO

from django.conf import settings

# Read only where such a document is sent: their libraries take longer to start than most documents.
CLEANERS = {
    "pdf": "attachments.pdf.file",
    "docx": "attachments.documents.office_document",
}
# All that it may have: the largest documents we take need a third of it.
MEMORY = 1_500_000_000  # bytes
WRITTEN = 60_000_000  # bytes
# Residents who read the site come first.
_POLITENESS = 5


def cleaned(kind: str, content: bytes) -> tuple[str, bytes]:
    """The kind it is found to be, and what shall be kept."""
    return import_module(CLEANERS[kind]).without_author(BytesIO(content))


def main(kind: str, seconds: int) -> None:
    from attachments.refused import RefusedError, too_much_work

    _limit_to(seconds)
    settings.configure(USE_I18N=False)
    content = b""
    try:
        found, content = cleaned(kind, sys.stdin.buffer.read())
        answer = {"kind": found}
    except RefusedError as refused:
        answer = {"refused": refused.sentence}
    except MemoryError:
        answer = {"refused": too_much_work().sentence}
    head = json.dumps(answer | {"seconds": time.process_time()}).encode()
    sys.stdout.buffer.write(head + b"\n" + content)


def _limit_to(seconds: int) -> None:
    os.nice(_POLITENESS)
    for what, limit in [
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ]:
        resource.setrlimit(what, (limit, limit))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
