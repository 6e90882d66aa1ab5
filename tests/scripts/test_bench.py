"""What the figures of "make bench" rest on. No figure is asked for: they depend on the machine."""

import ast

import pytest
from django.conf import settings

from scripts.measurement import report, serving
from scripts.measurement.load import Reply, request
from scripts.measurement.weight import Fetched

DOCUMENT = settings.BASE_DIR / "docs" / "performance.md"
BENCH = settings.BASE_DIR / "scripts" / "bench.py"


def parts() -> list[str]:
    """The names in bench.PARTS, without loading what measures."""
    for node in ast.parse(BENCH.read_text(encoding="utf-8")).body:
        match node:
            case ast.AnnAssign(target=ast.Name(id="PARTS"), value=ast.Dict(keys=keys)):
                return [ast.literal_eval(key) for key in keys]
    return []


def test_the_document_has_a_place_for_every_part(tmp_path):
    document = tmp_path / "performance.md"
    document.write_text(DOCUMENT.read_text(encoding="utf-8"), encoding="utf-8")
    names = ["machine", *parts()]
    assert len(names) > 5
    for _time in range(2):
        for name in names:
            report.write(document, name, f"figures of {name} \\1")
    told = document.read_text(encoding="utf-8")
    assert [told.count(f"figures of {name} \\1") for name in names] == [1] * len(names)
    assert "## Growth" in told


def test_a_document_without_a_place_is_told(tmp_path):
    (tmp_path / "other.md").write_text("")
    with pytest.raises(SystemExit, match="kept"):
        report.write(tmp_path / "other.md", "kept", "")


def test_the_limit_is_served_as_the_site_is():
    shipped = serving.literals(serving.SHIPPED.read_text(encoding="utf-8"))
    assert shipped["worker_class"] == "gthread"
    assert {"threads", "preload_app", "keepalive", "timeout", "loglevel"} <= set(shipped)


def test_what_a_browser_fetches_by_itself_is_weighed():
    html = """
    <link rel="icon" href="/a.svg"><link rel="stylesheet" href="/b.css"><link rel="canonical" href="/c/">
    <img src="/d.webp"><img src="/e.webp" loading="lazy"><img src="data:,"><script src="/f.js"></script>
    <script type="application/ld+json">{}</script><a href="/g/">g</a>
    """
    assert Fetched(html).kinds == {
        "/a.svg": "icons",
        "/b.css": "stylesheets",
        "/d.webp": "pictures",
        "/f.js": "scripts",
    }


def test_a_request_names_what_it_accepts_and_an_answer_is_weighed_whole():
    assert request("/en/", Accept_Encoding="br") == (
        b"GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br\r\n\r\n"
    )
    reply = Reply(200, b'HTTP/1.1 200 OK\r\nETag: "a"\r\n\r\n', b"four")
    assert (reply.header("etag"), reply.header("Vary"), reply.size) == ('"a"', "", len(reply.head) + 4)
