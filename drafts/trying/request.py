"""A request as the browser of somebody would send it, for the pages of the admin."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

from drafts.sent import Sent, as_data
from website.display import Display


@dataclass
class Messages:
    """What would have been said, for who wants to say it."""

    said: list[tuple] = field(default_factory=list)

    def add(self, level, message, extra_tags="") -> None:
        self.said.append((level, message, extra_tags))

    def pass_on(self, to) -> None:
        for each in self.said:
            to.add(*each)

    def __iter__(self) -> Iterable:
        return iter(())

    def __len__(self) -> int:
        return 0


def request_of(user, address: str, sent: Sent, files: MultiValueDict) -> HttpRequest:
    request = HttpRequest()
    request.method = "POST"
    request.path = request.path_info = address
    request.META |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SCRIPT_NAME": ""}
    # The form was looked at when it came in.
    request._dont_enforce_csrf_checks = True
    request.POST, request._files = as_data(sent), files
    request.FILES = files
    request.user, request.session = user, {}
    request.csp_nonce, request.display = "", Display()
    request._messages = Messages()
    request.is_carried_out = True
    return request


def is_carried_out(request) -> bool:
    """Whether no browser has sent it."""
    return getattr(request, "is_carried_out", False)
