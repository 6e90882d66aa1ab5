from pathlib import Path

import pytest
from django.conf import settings


def test_an_uploaded_file_is_served_and_cannot_become_a_page(client):
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "note.txt").write_text("hello")
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
