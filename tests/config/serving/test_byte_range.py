"""Parts of an uploaded file, as players ask for them (RFC 9110, 14)."""

from pathlib import Path

import pytest
from django.conf import settings

CONTENT = bytes(range(256)) * 1000
SIZE = len(CONTENT)


@pytest.fixture(autouse=True)
def film():
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "film.mp4").write_bytes(CONTENT)


def get(client, asked, **headers):
    return client.get("/media/film.mp4", headers={"range": asked, **headers})


def body(response):
    return b"".join(response.streaming_content)


def test_the_whole_file_says_that_parts_are_possible(client):
    response = client.get("/media/film.mp4")
    assert (response.status_code, response["Accept-Ranges"]) == (200, "bytes")
    assert response["Content-Type"] == "video/mp4"
    assert body(response) == CONTENT


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),  # the first that Safari asks
        ("bytes=0-0", 0, 0),
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=100000-200000", 100000, 200000),
        ("bytes=255999-", SIZE - 1, SIZE - 1),
        ("bytes=200000-999999999", 200000, SIZE - 1),
        ("bytes=-500", SIZE - 500, SIZE - 1),
        ("bytes=-999999999", 0, SIZE - 1),
    ],
)
def test_a_part_is_what_was_asked_for(client, asked, first, last):
    response = get(client, asked)
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response["Content-Length"] == str(last - first + 1)
    assert body(response) == CONTENT[first : last + 1]


@pytest.mark.parametrize("asked", ["bytes=256000-", "bytes=999999999-", "bytes=5-4", "bytes=-0", "bytes=-"])
def test_a_part_that_does_not_exist_is_refused_with_the_size(client, asked):
    response = get(client, asked)
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{SIZE}")


@pytest.mark.parametrize(
    "asked", ["", "bytes", "bytes=a-b", "bytes=0-1,5-6", "lines=0-1", f"bytes={'9' * 500}-", "bytes=-1-2"]
)
def test_what_is_not_understood_gets_the_whole(client, asked):
    response = get(client, asked)
    assert (response.status_code, body(response)) == (200, CONTENT)


def test_a_part_of_another_version_of_the_file_gets_the_whole(client):
    now = get(client, "bytes=0-1")
    same = get(client, "bytes=0-1", **{"if-range": now["Last-Modified"]})
    other = get(client, "bytes=0-1", **{"if-range": "Mon, 01 Jan 2024 00:00:00 GMT"})
    assert (now.status_code, same.status_code, other.status_code) == (206, 206, 200)
    assert list(map(body, [now, same, other])) == [CONTENT[:2], CONTENT[:2], CONTENT]


def test_a_file_that_the_browser_has_already_is_not_sent_again(client):
    whole = client.get("/media/film.mp4")
    assert body(whole) == CONTENT
    headers = {"if-modified-since": whole["Last-Modified"]}
    assert get(client, "bytes=0-1", **headers).status_code == 304


def test_to_a_head_request_a_range_means_nothing(client):
    response = client.head("/media/film.mp4", headers={"range": "bytes=0-1"})
    assert (response.status_code, response["Content-Length"], body(response)) == (200, str(SIZE), b"")
