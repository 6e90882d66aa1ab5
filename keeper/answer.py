"""An answer as it is kept: what a server sends, with everything decided that is the same for all."""

import gzip
import json
from dataclasses import dataclass
from hashlib import sha256

import brotli

# As the visitor's program lists what it can unpack: the first one it knows of these.
ENCODINGS = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
# Pictures and papers are compressed in themselves.
_COMPRESSED = ("image/", "application/pdf", "application/zip", "video/")
# What an answer that is not known to the visitor's program says of itself, too (RFC 9110, 15.4.5).
_OF_304 = {"cache-control", "content-location", "date", "etag", "expires", "vary", "set-cookie"}
_LENGTH_OF_HEAD = 4  # bytes


@dataclass(frozen=True)
class PageAnswer:
    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def etag(self) -> str:
        return self.header("ETag")

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def is_for_everybody(self) -> bool:
        """A whole page that holds nothing of one visitor."""
        cached = self.header("Cache-Control")
        return (
            self.status.startswith("200 ")
            and not self.header("Set-Cookie")
            and "'nonce-" not in self.header("Content-Security-Policy")
            and "private" not in cached
            and "no-store" not in cached
        )

    def with_headers(self, **changed: str) -> "PageAnswer":
        """With these instead of what it has by these names; "_" stands for "-"."""
        given = {name.replace("_", "-"): value for name, value in changed.items()}
        names = {name.lower() for name in given}
        left = [(name, value) for name, value in self.headers if name.lower() not in names]
        return PageAnswer(self.status, (*left, *given.items()), self.body)

    def to_be_revalidated(self) -> "PageAnswer":
        """For everybody: kept by browsers, which ask each time whether it is still the same."""
        etag = self.etag.removeprefix("W/") or f'"{sha256(self.body).hexdigest()[:24]}"'
        known = [each.strip() for each in self.header("Vary").split(",") if each.strip()]
        vary = ", ".join(dict.fromkeys([*known, "Accept-Encoding"]))
        return self.with_headers(ETag=etag, Vary=vary, Cache_Control="no-cache")

    def encoded(self, encoding: str) -> "PageAnswer":
        """Compressed, with a name of its own: to a browser it is another one (RFC 9110, 8.8.3.3)."""
        if not encoding or not self.is_for_everybody or self.header("Content-Type").startswith(_COMPRESSED):
            return self
        small = self.with_headers(ETag=f'{self.etag[:-1]}-{encoding}"', Content_Encoding=encoding)
        return PageAnswer(self.status, small.headers, ENCODINGS[encoding](self.body))

    def packed(self) -> bytes:
        head = json.dumps([self.status, self.headers]).encode()
        return len(head).to_bytes(_LENGTH_OF_HEAD) + head + self.body

    @classmethod
    def unpacked(cls, packed: bytes) -> "PageAnswer":
        end = _LENGTH_OF_HEAD + int.from_bytes(packed[:_LENGTH_OF_HEAD])
        status, headers = json.loads(packed[_LENGTH_OF_HEAD:end])
        return cls(status, tuple(map(tuple, headers)), packed[end:])

    def sent_to(self, environ: dict, start_response) -> list[bytes]:
        if _is_known(self.etag, environ.get("HTTP_IF_NONE_MATCH", "")):
            start_response("304 Not Modified", [each for each in self.headers if each[0].lower() in _OF_304])
            return []
        start_response(self.status, [*self.headers, ("Content-Length", str(len(self.body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [self.body]


def _is_known(etag: str, asked: str) -> bool:
    """RFC 9110, 13.1.2: compared weakly."""
    if not asked or not etag:
        return False
    return asked.strip() == "*" or etag in [each.strip().removeprefix("W/") for each in asked.split(",")]


def encoding_for(accepted: str) -> str:
    """The best of ours that a visitor's program can unpack (RFC 9110, 12.5.3); "" for none."""
    if not accepted:
        return ""
    offers = {}
    for each in accepted.lower().split(","):
        name, _semicolon, weight = each.partition(";")
        offers[name.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return next((name for name in ENCODINGS if offers.get(name, offers.get("*", False))), "")
