from pathlib import Path

import pytest
from django.conf import settings


def stored_folder() -> Path:
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_an_uploaded_file_is_served_and_cannot_become_a_page(client):
    (stored_folder() / "note.txt").write_text("hello")
    response = client.get("/media/note.txt")
    assert b"".join(response.streaming_content) == b"hello"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert not response.cookies


@pytest.mark.parametrize(
    "path", ["nothing.txt", "x" * 300, "x" * 100_000, "%00", "../settings.py", "..%2f..%2fmanage.py", ""]
)
def test_what_is_no_file_is_not_found(client, db, path):
    assert client.get(f"/media/{path}").status_code == 404


GREETING = "Größe: 5 € für „Möbel“"


@pytest.mark.parametrize("ending", ["txt", "csv", "md", "ics", "vtt"])
@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (GREETING.encode(), "utf-8"),
        (GREETING.encode("utf-8-sig"), "utf-8"),
        (GREETING.encode("windows-1252"), "windows-1252"),
        ("Größe".encode("latin-1"), "windows-1252"),
        (GREETING.encode("utf-16"), "utf-16le"),
        (GREETING.encode("utf-16-le"), "utf-16le"),
        (GREETING.encode("utf-16-be"), "utf-16be"),
        # Umlauts far behind the beginning, and one across two blocks.
        (b"a" * 65_535 + "ö".encode(), "utf-8"),
        (b"a" * 200_000 + "ö".encode("latin-1"), "windows-1252"),
        (b"a" * 200_000 + "ö".encode()[:1], "windows-1252"),
        (b"", "utf-8"),
    ],
)
def test_a_text_says_in_which_charset_it_is(client, ending, content, charset):
    (stored_folder() / f"groesse.{ending}").write_bytes(content)
    response = client.get(f"/media/groesse.{ending}")
    assert response["Content-Type"].endswith(f"; charset={charset}")
    assert b"".join(response.streaming_content) == content


def test_a_part_of_a_text_is_in_the_same_charset(client):
    (stored_folder() / "alt.txt").write_bytes("Größe".encode("latin-1"))
    response = client.get("/media/alt.txt", headers={"range": "bytes=2-3"})
    assert response["Content-Type"] == "text/plain; charset=windows-1252"
    assert b"".join(response.streaming_content) == "öß".encode("latin-1")


@pytest.mark.parametrize(
    "name", ["a.html", "a.HTM", "a.svg", "a.xml", "a.xhtml", "a.xsl", "a.svgz", "a.js", "a"]
)
def test_what_would_run_as_a_page_is_saved(client, name):
    (stored_folder() / name).write_text("<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>")
    response = client.get(f"/media/{name}")
    assert b"".join(response.streaming_content)
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.avif", "a.webp", "a.mp4", "a.vtt"])
def test_what_browsers_show_is_shown(client, name):
    (stored_folder() / name).write_bytes(b"...")
    response = client.get(f"/media/{name}")
    assert b"".join(response.streaming_content) == b"..."
    assert not response["Content-Disposition"].startswith("attachment")
