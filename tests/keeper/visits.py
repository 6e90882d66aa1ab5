"""Visits as a server passes them on (PEP 3333): in front of everything, where a test client does not come by."""

from dataclasses import dataclass
from io import BytesIO


@dataclass
class Visit:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def etag(self) -> str:
        return self.headers["ETag"]


def visit(application, path: str, query: str = "", **headers: str) -> Visit:
    """headers as environ has them, such as HTTP_ACCEPT_ENCODING="br"."""
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SCRIPT_NAME": "",
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http", "wsgi.input": BytesIO(), **headers,
    }  # fmt: skip
    started = []
    body = application(environ, lambda status, headers, exc_info=None: started.extend([status, headers]))
    try:
        content = b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()
    status, sent = started
    return Visit(int(status.split()[0]), dict(sent), content)
