"""How much one request may say: little from anybody, much below /admin/, whose pages hold hundreds of rows.

Django has one limit for all pages. Its settings ask here each time, so that the limit is that of the request.
Who has signed in is not asked: a long form whose session has ended must not be lost for that.
"""

from contextvars import ContextVar
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import lazy

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Room:
    """So many fields, files (a field for a file counts when it is empty, too) and bytes of text."""

    fields: int
    files: int
    text: int


FOR_ANYBODY = Room(fields=1_000, files=100, text=5 * MEGABYTE)
# The longest page there is, filled to its limits (a test adds them up), and texts of some hundred pages.
FOR_STAFF = Room(fields=20_000, files=1_000, text=25 * MEGABYTE)

_room: ContextVar[Room] = ContextVar("room", default=FOR_ANYBODY)


def room_for(what: str):
    """A number for the settings that is another one in each request."""
    return lazy(lambda: getattr(_room.get(), what), int)()


class RoomMiddleware:
    """Stands before whatever reads what was sent."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = _room.set(FOR_STAFF if _is_for_staff(request.path_info) else FOR_ANYBODY)
        try:
            return self.get_response(request)
        finally:
            _room.reset(token)


def _is_for_staff(path: str) -> bool:
    """Signing in is for anybody, and needs three fields."""
    return path.startswith(reverse("admin:index")) and path != reverse("admin:login")
