"""Documents are looked into in a process of their own, with a clock and a limit to its memory.

Whatever somebody wrote into a file, to be slow or to break a library, ends there and not the site.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from threading import Lock

from django.conf import settings
from django.utils.translation import gettext

from attachments.kinds import Kind
from attachments.refused import RefusedError, too_much_work

from .effort import Effort

logger = logging.getLogger(__name__)

# The processor's time for one file: the largest sound ones take a third of it.
SECONDS = 20
# By the clock on the wall, on a machine that is busy with other things.
PATIENCE = 60
_LONGEST_HEAD = 10_000  # bytes
# The signals with which the system ends what takes longer or needs more than it may.
_OVER_LIMIT = {-signal.SIGXCPU, -signal.SIGKILL, -signal.SIGXFSZ}
# One after the other in each process of the server, whoever sends.
_one_at_a_time = Lock()


def cleaned(kind: Kind, file, effort: Effort) -> tuple[Kind, bytes]:
    """What it is and what shall be kept of it. effort is told what it took."""
    said, content = answered("attachments.apart.cleaning", kind.value, file, effort)
    return Kind(said["kind"]), content


def answered(module: str, kind: str, file, effort: Effort) -> tuple[dict, bytes]:
    """What a module of answering.py says of a file, and what it hands back."""
    with _one_at_a_time, tempfile.TemporaryFile() as answer:
        seconds = effort.allowed(SECONDS)
        code = _run(module, kind, file, answer, seconds)
        answer.seek(0)
        said = {} if code else _head(answer)
        effort.spend(said.get("seconds", seconds))
        if sentence := said.get("refused"):
            raise RefusedError(gettext(sentence))
        if not said:
            if code not in _OVER_LIMIT:
                logger.error("Looking into a file (%s) ended with %s: it was refused.", kind, code)
            raise too_much_work()
        return said, answer.read()


def _head(answer) -> dict:
    """The first line of what it says; empty where it broke while saying it."""
    try:
        return json.loads(answer.readline(_LONGEST_HEAD))
    except ValueError:
        return {}


def _run(module: str, kind: str, file, answer, seconds: int) -> int:
    """The exit code. What the process says about errors may quote the file."""
    with tempfile.TemporaryFile() as copy:
        file.seek(0)
        copy.writelines(file)
        copy.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", module, kind, str(seconds)],
            stdin=copy,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            cwd=settings.BASE_DIR,
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
