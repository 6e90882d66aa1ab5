"""Parts of a file, as video players ask for them (RFC 9110, 14): Safari plays nothing without.

Django's view of files answers with the whole file only.
"""

import re
from collections.abc import Iterator

from django.http import FileResponse, HttpResponse

BLOCK = 64 * 1024  # bytes read at a time

# One part. Browsers ask for no more, and whoever does gets the whole file, as the RFC allows.
_ONE_PART = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})")


def with_ranges(request, response: FileResponse) -> HttpResponse:
    """The part of the file that the request asks for; the whole where it asks for none."""
    if response.status_code != 200:
        return response
    response["Accept-Ranges"] = "bytes"
    size = int(response["Content-Length"])
    asked = _ONE_PART.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or not asked or _has_changed(request, response):
        return response
    return _part_of(response, _span(asked["first"], asked["last"], size), size)


def _has_changed(request, response) -> bool:
    """Whether the browser has a part of another version of the file: then it needs the whole again."""
    return request.headers.get("If-Range", response["Last-Modified"]) != response["Last-Modified"]


def _span(first: str, last: str, size: int) -> range:
    """The bytes that are meant; empty where there are none. "-500" are the last 500."""
    if not first:
        return range(max(size - int(last), 0), size) if last else range(0)
    return range(int(first), min(int(last), size - 1) + 1 if last else size)


def _part_of(response: FileResponse, span: range, size: int) -> HttpResponse:
    if not span:
        response.file_to_stream.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    file = response.file_to_stream
    file.seek(span.start)
    # The response goes on knowing the file, and closes it.
    response.streaming_content = _blocks(file, len(span))
    response.status_code = 206
    response["Content-Range"] = f"bytes {span.start}-{span.stop - 1}/{size}"
    response["Content-Length"] = str(len(span))
    return response


def _blocks(file, remaining: int) -> Iterator[bytes]:
    while remaining > 0 and (block := file.read(min(BLOCK, remaining))):
        remaining -= len(block)
        yield block
