"""A request as the browser of somebody would send it, for the pages of the admin."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

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


class RequestOfNobody(HttpRequest):
    """That no browser has sent."""

    def __init__(self, user, address: str, sent: Sent, files: MultiValueDict):
        super().__init__()
        self.method = "POST"
        self.path = self.path_info = address
        self.META |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SCRIPT_NAME": ""}
        # The form was looked at when it came in.
        self._dont_enforce_csrf_checks = True
        self.POST: Any = as_data(sent)
        self.FILES: Any = files
        self.user, self.csp_nonce, self.display = user, "", Display()
        self.session: Any = {}
        self._messages = Messages()


def is_carried_out(request) -> bool:
    return isinstance(request, RequestOfNobody)
