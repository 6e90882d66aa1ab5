"""Where the site writes everything: whether it can, and whether it is the place of a site in production."""

import os
from contextlib import suppress
from pathlib import Path

from config.environment.reader import Fault
from config.secret import KEY_OF_A_DEMONSTRATION

# Once a server has served with PRODUCTION=1, no command without the environment begins a demonstration there.
MARK = "production"
LET_IT_WRITE = "Let the user that the site runs as write there, or name another directory in DATA_DIR."


def faults_of(directory: Path, is_production: bool, may_make_it: bool) -> list[Fault]:
    found = [_forgotten(directory, is_production), _unfit(directory, may_make_it), _unreadable_key(directory)]
    return [fault for fault in found if fault][:1]


def _unfit(directory: Path, may_make_it: bool) -> Fault | None:
    """Why the site cannot write there, or None. Makes it if that is allowed."""
    if may_make_it and not os.path.exists(directory):
        with suppress(OSError):
            directory.mkdir(parents=True)
    # These never fail, other than those of Path.
    if os.path.isdir(directory):
        is_writable = os.access(directory, os.W_OK | os.X_OK)
        return (
            None if is_writable else Fault("DATA_DIR", f"is {directory}, which is not writable", LET_IT_WRITE)
        )
    if os.path.exists(directory):
        return Fault("DATA_DIR", f"is {directory}, which is no directory", "Name a directory.")
    if may_make_it:
        return Fault("DATA_DIR", f"is {directory}, which cannot be made", LET_IT_WRITE)
    return Fault(
        "DATA_DIR",
        f"is {directory}, which does not exist or cannot be looked into",
        f"Make it once, owned by the user that the site runs as:  mkdir -p '{directory}'",
    )


def _forgotten(directory: Path, is_production: bool) -> Fault | None:
    """A command that was started without the environment of the site, where the site is in production."""
    mark = directory / MARK
    if is_production or not os.path.exists(mark):
        return None
    return Fault(
        "PRODUCTION",
        f"is not set, but the site was in production here ({mark} says so): "
        "a demonstration would begin with a database of its own",
        "Give the command the same environment as the site, for example:  "
        "set -a && . /etc/anlaufstelle.env && .venv/bin/python manage.py …  "
        f"To make this place a demonstration, delete {mark}",
    )


def _unreadable_key(directory: Path) -> Fault | None:
    """A demonstration keeps its key there, which only the user that made it can read."""
    key = directory / KEY_OF_A_DEMONSTRATION
    if not os.path.exists(key) or os.access(key, os.R_OK):
        return None
    return Fault("DATA_DIR", f"is {directory}, where another user keeps files ({key})", LET_IT_WRITE)


def mark_as_production(*directories: Path):
    for directory in directories:
        # Where nobody can write, nobody can begin a demonstration either.
        with suppress(OSError):
            directory.mkdir(parents=True, exist_ok=True)
            (directory / MARK).touch()
