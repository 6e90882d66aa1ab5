"""What requests cost. Each goes through the WSGI handler with all of the site's middleware, in this process.

Page and empty view take turns, so that whatever else the machine does slows both of them down.
"""

import logging
import time
from dataclasses import dataclass
from io import BytesIO
from statistics import median

from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test.utils import CaptureQueriesContext

from scripts.measurement.site import EMPTY

WARM_UP = 3


@dataclass(frozen=True)
class Cost:
    cpu: float  # times an empty view
    elapsed: float  # seconds from beginning to end, waiting for the database included
    queries: int
    size: int  # bytes


@dataclass(frozen=True)
class Answer:
    status: int
    size: int
    cpu: float
    elapsed: float


class Measurement:
    """The cost of each page, by name; of what is no page here, the status."""

    def __init__(self, pages: dict[str, str], rounds: int):
        self.application = get_wsgi_application()
        # What is not found is told in the table.
        logging.getLogger("django.request").setLevel(logging.ERROR)
        self.costs: dict[str, Cost] = {}
        self.left_out: dict[str, int] = {}
        for name, path in pages.items():
            self._measure(name, path, rounds)

    def _measure(self, name: str, path: str, rounds: int) -> None:
        for _turn in range(WARM_UP):
            status = self._get(path).status
        if status != 200:
            self.left_out[f"{name} ({path})"] = status
            return
        with CaptureQueriesContext(connection) as captured:
            self._get(path)
        # Counted now: the next request empties the log.
        queries = len(captured)
        turns = [(self._get(EMPTY), self._get(path)) for _turn in range(rounds)]
        empty, page = zip(*turns, strict=True)
        self.costs[name] = Cost(
            cpu=median(answer.cpu for answer in page) / median(answer.cpu for answer in empty),
            elapsed=median(answer.elapsed for answer in page),
            queries=queries,
            size=page[-1].size,
        )

    def _get(self, path: str) -> Answer:
        environ, statuses = _environ(path), []
        begun, cpu = time.perf_counter(), time.process_time()
        response = self.application(environ, lambda status, headers: statuses.append(status))
        size = sum(map(len, response))
        response.close()
        cpu, elapsed = time.process_time() - cpu, time.perf_counter() - begun
        return Answer(int(statuses[0][:3]), size, cpu, elapsed)


def _environ(path: str) -> dict:
    path, _mark, query = path.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SCRIPT_NAME": "",
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost:8000",
        "HTTP_ACCEPT_LANGUAGE": "en",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.version": (1, 0),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
