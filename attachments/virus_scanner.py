"""Whether a file has a virus, by the command that VIRUS_SCANNER names. Without one nobody is asked.

What cannot be checked is not taken: a scanner that is down must not open the door.
"""

import logging
import os
import signal
import subprocess
import tempfile
from contextlib import suppress

from django.conf import settings
from django.utils.translation import gettext as _

from .refused import NotNowError, RefusedError

logger = logging.getLogger(__name__)

# What clamscan, clamdscan and most others agree on; whatever else they say is no answer.
CLEAN, INFECTED = 0, 1


def check_for_viruses(file) -> None:
    if not settings.VIRUS_SCANNER:
        return
    answer = _ask_about(file)
    if answer == INFECTED:
        raise RefusedError(
            _("A virus was found in this file, so we have not kept it. Please have your device checked.")
        )
    if answer != CLEAN:
        logger.error("The virus scanner gave no answer (%s): a file was refused.", answer)
        raise NotNowError(
            _("This file could not be checked for viruses just now. Please try again in a few minutes.")
        )


def _ask_about(file) -> int | str:
    if hasattr(file, "temporary_file_path"):
        return _answer(file.temporary_file_path())
    with tempfile.NamedTemporaryFile() as copy:
        file.seek(0)
        copy.writelines(file)
        copy.flush()
        return _answer(copy.name)


def _answer(path: str) -> int | str:
    """The exit code, or in words why there is none. What a scanner prints may quote the file."""
    nothing = subprocess.DEVNULL
    try:
        scanner = subprocess.Popen(
            [*settings.VIRUS_SCANNER, path],
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )
    except OSError as error:
        return error.strerror or type(error).__name__
    try:
        return scanner.wait(settings.VIRUS_SCANNER_TIMEOUT)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):  # it has just ended
            os.killpg(scanner.pid, signal.SIGKILL)  # with what it has started
        scanner.wait()
        return "it took too long"
