"""The version that a request has met first: with several machines, to ask for it is a way to Redis."""

from collections.abc import Callable
from threading import local

from django.core.signals import request_finished, request_started

_of_thread = local()


def connect() -> None:
    request_started.connect(_begin)
    request_finished.connect(_end)


def current_request() -> object | None:
    """Another object for each request of this thread; None outside of them."""
    return getattr(_of_thread, "request", None)


def met(current: Callable[[], int | None]) -> int | None:
    """Asked for once in a request, and again when it has saved something itself; elsewhere each time."""
    try:
        return _of_thread.version
    except AttributeError:
        found = current()
    if current_request():
        _of_thread.version = found
    return found


def forget() -> None:
    _of_thread.__dict__.pop("version", None)


def _begin(**_signal) -> None:
    _of_thread.request = object()
    forget()


def _end(**_signal) -> None:
    _of_thread.request = None
    forget()
