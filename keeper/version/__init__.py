"""The content version: a number that all processes see, and that moves whenever content does."""

from contextlib import contextmanager
from functools import cache

from django.conf import settings

from keeper.version import request
from keeper.version.file import VersionInFile
from keeper.version.shared import VersionInRedis, is_shared


@cache
def _keeper_of_the_version():
    if is_shared():
        return VersionInRedis()
    return VersionInFile(settings.DATA_DIR / "content-version")


def current() -> int | None:
    """The version now; None while somebody commits, or where nobody can know it."""
    return _keeper_of_the_version().current()


def met() -> int | None:
    """The version that this request has met, and answers with; outside of requests the one now."""
    return request.met(current)


@contextmanager
def moving():
    """Around a commit: nothing is kept meanwhile, and afterwards all pages are of before.

    The version moves before and after. So a process that is killed in between leaves nothing old behind.
    """
    keeper = _keeper_of_the_version()
    keeper.begin()
    try:
        yield
    finally:
        keeper.end()
        request.forget()


def move() -> None:
    """After a change that went past this site: a restored database, another release."""
    with moving():
        pass
