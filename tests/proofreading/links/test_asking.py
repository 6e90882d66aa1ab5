"""Servers of others are asked politely, and never those of the own network."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from proofreading.links import guarded
from proofreading.links.asking import AnswerOfServer, Asker, user_agent

PAGES = {
    "/": (200, {}),
    "/moved": (301, {"Location": "/"}),
    "/moved-twice": (308, {"Location": "/moved"}),
    "/elsewhere-today": (302, {"Location": "/"}),
    "/for-good-then-today": (301, {"Location": "/elsewhere-today"}),
    "/round": (301, {"Location": "/round"}),
    "/no-place": (301, {}),
    "/gone": (404, {}),
    "/no-programs": (403, {}),
    "/broken": (500, {}),
    "/secret/page": (200, {}),
    "/umlaut-%C3%A4?x=%C3%A4": (200, {}),
    "/to-inside": (301, {"Location": "http://10.0.0.1/"}),
    "/to-file": (301, {"Location": "file:///etc/passwd"}),
}


class Handler(BaseHTTPRequestHandler):
    asked: list[tuple[str, str, str]] = []

    def _answer(self):
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        status, headers = PAGES.get(self.path, (404, {}))
        if self.path == "/only-get":
            status = 200 if self.command == "GET" else 405
        if self.path == "/robots.txt":
            status, headers = 200, {}
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        body = b"User-agent: *\nDisallow: /secret/\n" if self.path == "/robots.txt" else b""
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if self.command == "GET" else b"")

    do_GET = do_HEAD = _answer  # noqa: N815  the server asks for these names

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def server():
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    served.server_close()


@pytest.fixture
def asked():
    Handler.asked.clear()
    return Handler.asked


@pytest.fixture
def asker(monkeypatch):
    """This machine stands in for the public network; all other private ones stay what they are."""
    is_public = guarded._is_public
    monkeypatch.setattr(guarded, "_is_public", lambda address: address == "127.0.0.1" or is_public(address))
    return Asker(pause=lambda seconds: None)


@pytest.mark.parametrize(
    ("path", "is_there", "words", "leads_to"),
    [
        ("/", True, "200", ""),
        ("", True, "200", ""),
        ("/moved", True, "200", "/"),
        ("/moved-twice", True, "200", "/"),
        ("/elsewhere-today", True, "200", ""),
        ("/for-good-then-today", True, "200", ""),
        ("/round", False, "too many redirects", ""),
        ("/no-place", True, "301", ""),
        ("/gone", False, "404", ""),
        ("/no-programs", True, "403", ""),
        ("/broken", False, "500", ""),
        ("/only-get", True, "200", ""),
        ("/secret/page", True, "robots.txt", ""),
        ("/umlaut-ä?x=ä", True, "200", ""),
        ("/to-inside", False, "not public", ""),
        ("/to-file", False, "not public", ""),
    ],
)
def test_what_stands_behind_an_address(asker, server, path, is_there, words, leads_to):
    expected = AnswerOfServer(is_there, words, f"{server}{leads_to}" if leads_to else "")
    assert asker.ask(server + path) == expected


def test_it_says_who_asks_and_asks_for_no_more_than_the_head(asker, server, asked, settings):
    settings.SITE_URL = "https://www.integration.example"
    asker.ask(f"{server}/")
    assert [(method, path) for method, path, _agent in asked] == [("GET", "/robots.txt"), ("HEAD", "/")]
    assert {agent for _method, _path, agent in asked} == {user_agent()}
    assert "https://www.integration.example" in user_agent()


def test_what_a_server_forbids_to_programs_is_not_asked_for(asker, server, asked):
    asker.ask(f"{server}/secret/page")
    assert [path for _method, path, _agent in asked] == ["/robots.txt"]


def test_a_host_is_asked_once_a_second_and_its_rules_once(server, asker, asked):
    moments, waited = [0.0], []

    def pause(seconds):
        waited.append(seconds)
        moments[0] += seconds

    asker = Asker(pause=pause, clock=lambda: moments[0])
    for _each in range(3):
        asker.ask(f"{server}/")
    assert waited == [1.0, 1.0, 1.0]
    assert [path for _method, path, _agent in asked] == ["/robots.txt", "/", "/", "/"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/",
        "http://[::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/", "http://100.64.0.1/",
        "http://224.0.0.1/", "http://0x7f000001/", "http://2130706433/",
        "ftp://example.org/", "file:///etc/passwd", "http:///x", "http://user:word@example.org/",
    ],
)  # fmt: skip
def test_nothing_in_the_own_network_is_asked(address, monkeypatch):
    def refuse(*args, **named):
        raise AssertionError(f"connected to {args}")

    monkeypatch.setattr(socket, "create_connection", refuse)
    answer = Asker(pause=lambda seconds: None).ask(address)
    assert not answer.is_there
    assert answer.words in {"not public", "OSError", "ValueError", "gaierror"}


def test_a_name_that_leads_inside_and_outside_is_refused(monkeypatch):
    infos = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ["93.184.216.34", "10.0.0.1"]]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **named: infos)
    assert Asker(pause=lambda seconds: None).ask("http://rebinding.example/") == AnswerOfServer(
        False, "not public"
    )


def test_it_connects_to_the_address_that_was_looked_at(monkeypatch):
    """A name may lead elsewhere a moment later."""
    tried = []
    infos = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **named: infos)

    def connect(address, timeout):
        tried.append(address)
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", connect)
    assert Asker(pause=lambda seconds: None).ask("http://example.org/") == AnswerOfServer(
        False, "TimeoutError"
    )
    assert set(tried) == {("93.184.216.34", 80)}


def test_a_name_that_leads_nowhere_is_a_failure_and_no_crash(monkeypatch):
    def unknown(*args, **named):
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for address in [
        "http://nowhere.example/",
        "http://ä" + "x" * 70 + ".example/",
        "http://example.org:99999/",
    ]:
        assert not Asker(pause=lambda seconds: None).ask(address).is_there
