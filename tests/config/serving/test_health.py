"""The two answers for those who watch over the site, also with a database that is really away."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.serving.health import HealthMiddleware


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_all_is_well(client, db, path):
    response = client.get(path)
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8000",
        "[::1]:8000",
        "10.244.3.17",
        "[fd00::17]",
        "evil.example",
        "",
        "a b",
        "x" * 300,
        "[",
        "ä",
        "@",
    ],
)
def test_they_answer_whatever_host_is_named_and_nothing_else_does(client, db, settings, host):
    settings.ALLOWED_HOSTS = ["integration.example.org"]
    for path in ["/healthz", "/readyz"]:
        assert client.get(path, HTTP_HOST=host).status_code == 200
    for path in ["/de/", "/healthz/", "/de/healthz", "/robots.txt"]:
        assert client.get(path, HTTP_HOST=host).status_code == 400, path


def test_they_answer_without_any_host(rf):
    """As HTTP/1.0 allows."""
    request = rf.get("/healthz")
    del request.META["SERVER_NAME"]
    assert HealthMiddleware(None)(request).content == b"ok\n"


@pytest.mark.parametrize(("path", "count"), [("/healthz", 0), ("/readyz", 1)])
def test_only_the_second_asks_the_database(client, db, path, count):
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    assert len(queries) == count


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_can_only_be_read(client, db, path):
    assert client.post(path).status_code == 405


ASK = """
import django; django.setup()
from django.test import Client
client = Client(headers={"host": "localhost"})
for path in ["/healthz", "/readyz"]:
    response = client.get(path)
    print(response.status_code, response["Cache-Control"], len(response.cookies), response.content.decode().strip())
"""


@pytest.mark.parametrize(
    "database", ["sqlite:////nowhere/at/all.sqlite3", "postgres://nobody@127.0.0.1:1/nothing"]
)
def test_without_its_database_the_process_lives_and_is_not_ready(tmp_path, database):
    environment = {
        "DATABASE_URL": database,
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert asked.stdout.splitlines() == [
        "200 no-store 0 ok",
        "503 no-store 0 The database cannot be reached.",
    ], asked.stderr
