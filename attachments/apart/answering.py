"""What runs in a process of its own (process.py): a document comes in, an answer goes out.

It has no database, no settings and no secrets of the site: whoever breaks a library here finds nothing.
Its sentences are those of the catalogue, not translated yet.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable

from django.conf import settings

# All that it may have: the largest documents we take need a third of it.
MEMORY = 1_500_000_000  # bytes
WRITTEN = 60_000_000  # bytes
# Residents who read the site come first.
_POLITENESS = 5


def answer(seconds: int, work: Callable[[bytes], tuple[dict, bytes]]) -> None:
    """work gives what is said of a document, and what shall be kept of it."""
    from attachments.refused import RefusedError, too_much_work

    limit_to(seconds)
    settings.configure(USE_I18N=False)
    content = b""
    try:
        said, content = work(sys.stdin.buffer.read())
    except RefusedError as refused:
        said = {"refused": refused.sentence}
    except MemoryError:
        said = {"refused": too_much_work().sentence}
    head = json.dumps(said | {"seconds": time.process_time()}).encode()
    sys.stdout.buffer.write(head + b"\n" + content)


def limit_to(seconds: int) -> None:
    os.nice(_POLITENESS)
    for what, limit in [
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ]:
        resource.setrlimit(what, (limit, limit))
