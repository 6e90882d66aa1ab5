"""What stands behind an address: asked with HEAD, and with GET where that is refused."""

import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from django.conf import settings

from proofreading.links.guarded import NotPublicError, connection
from website.reading.domain_name import domain_on_the_wire

MOST_HOPS = 5
# To one host.
SECONDS_BETWEEN = 1.0
LONGEST_ROBOTS = 100_000
FOR_GOOD, FOR_NOW = {301, 308}, {302, 303, 307}
# What stands in an address as it is.
_PLAIN = "/%:@!$&'()*+,;=~-._?"
# Who answers so is there, and does not like programs.
KEEPS_PROGRAMS_OUT = {401, 402, 403, 405, 406, 408, 425, 429, 451, 999}


@dataclass(frozen=True)
class AnswerOfServer:
    """words: for operators. leads_to: where every hop on the way was for good."""

    is_there: bool
    words: str
    leads_to: str = ""


def user_agent() -> str:
    return f"Anlaufstelle link check (once a week; {settings.SITE_URL})"


@dataclass
class Asker:
    """One run: remembers when each host was asked last, and what its robots.txt says."""

    pause: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def ask(self, address: str) -> AnswerOfServer:
        try:
            return self._follow(address)
        except NotPublicError:
            return AnswerOfServer(False, "not public")
        except (OSError, http.client.HTTPException, ValueError) as error:
            return AnswerOfServer(False, type(error).__name__)

    def _follow(self, address: str) -> AnswerOfServer:
        here, is_for_good = address, True
        for _hop in range(MOST_HOPS):
            if not self._may_ask(here):
                return AnswerOfServer(True, "robots.txt")
            status, location = self._request("HEAD", here)
            if status >= 400:
                status, location = self._request("GET", here)
            if status not in FOR_GOOD | FOR_NOW or not location:
                is_there = status < 400 or status in KEEPS_PROGRAMS_OUT
                moved = here if is_there and is_for_good and here != address else ""
                return AnswerOfServer(is_there, str(status), moved)
            is_for_good = is_for_good and status in FOR_GOOD
            here = urljoin(here, location)
        return AnswerOfServer(False, "too many redirects")

    def _may_ask(self, address: str) -> bool:
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(f"{origin}/robots.txt")
        return self._robots[origin].can_fetch(user_agent(), address)

    def _read_robots(self, address: str) -> RobotFileParser:
        rules = RobotFileParser(address)
        try:
            status, text = self._get_text(address)
        except (OSError, http.client.HTTPException):
            # What is away has no rules, and tells itself.
            status, text = 404, ""
        rules.parse(text.splitlines() if status == 200 else [])
        return rules

    def _get_text(self, address: str) -> tuple[int, str]:
        with self._open("GET", address) as response:
            return response.status, response.read(LONGEST_ROBOTS).decode(errors="replace")

    def _request(self, method: str, address: str) -> tuple[int, str]:
        with self._open(method, address) as response:
            return response.status, response.getheader("Location") or ""

    def _open(self, method: str, address: str) -> "_Open":
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise NotPublicError
        host = f"[{parts.hostname}]" if ":" in parts.hostname else domain_on_the_wire(parts.hostname)
        self._wait_for(host)
        path = quote(parts.path or "/", safe=_PLAIN)
        query = f"?{quote(parts.query, safe=_PLAIN)}" if parts.query else ""
        return _Open(connection(parts.scheme, host, parts.port), method, path + query)

    def _wait_for(self, host: str) -> None:
        now = self.clock()
        wait = self._last.get(host, now - SECONDS_BETWEEN) + SECONDS_BETWEEN - now
        if wait > 0:
            self.pause(wait)
        self._last[host] = self.clock()


@dataclass
class _Open:
    """A request, closed again however much of its answer was read."""

    connection: http.client.HTTPConnection
    method: str
    path: str

    def __enter__(self) -> http.client.HTTPResponse:
        try:
            self.connection.request(
                self.method, self.path, headers={"User-Agent": user_agent(), "Accept": "*/*"}
            )
            return self.connection.getresponse()
        except BaseException:
            self.connection.close()
            raise

    def __exit__(self, *error) -> None:
        self.connection.close()
