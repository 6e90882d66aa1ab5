"""Requests in this process: they go through a WSGI application and nothing is between."""

import logging
import sys
import time
import types
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import django
from django.db import connection
from django.test.utils import CaptureQueriesContext

EMPTY = "/empty-view/"
WARM_UP = 3


@dataclass(frozen=True)
class Answer:
    status: int
    size: int  # bytes of the body
    cpu: float  # seconds of this process
    elapsed: float  # seconds, waiting for the database included


def prepare() -> None:
    """Set up the site as it is, and one address of an empty view behind all of its middleware."""
    django.setup()
    from django.conf import settings
    from django.http import HttpResponse
    from django.urls import path

    import config.urls

    addresses = types.ModuleType("addresses_to_measure")
    # Before the others, as the site's own machine addresses are.
    addresses.urlpatterns = [path(EMPTY[1:], lambda request: HttpResponse("")), *config.urls.urlpatterns]
    for name in ["handler400", "handler403", "handler404", "handler500"]:
        setattr(addresses, name, getattr(config.urls, name))
    sys.modules[addresses.__name__] = addresses
    settings.ROOT_URLCONF = addresses.__name__
    # What is not found is told in the table.
    logging.getLogger("django.request").setLevel(logging.ERROR)


def get(application: Callable, path: str) -> Answer:
    environ, statuses = _environ(path), []
    begun, cpu = time.perf_counter(), time.process_time()
    response = application(environ, lambda status, headers, exc_info=None: statuses.append(status))
    size = sum(map(len, response))
    if hasattr(response, "close"):
        response.close()
    cpu, elapsed = time.process_time() - cpu, time.perf_counter() - begun
    return Answer(int(statuses[0][:3]), size, cpu, elapsed)


def warmed_up(application: Callable, path: str) -> Answer:
    """What is loaded once has been loaded, and what is kept has been kept."""
    return [get(application, path) for _turn in range(WARM_UP)][-1]


def queries(application: Callable, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        get(application, path)
    return len(captured)


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
