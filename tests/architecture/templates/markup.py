"""What no template contains: inline style and script, and anything a browser would load from elsewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tests.architecture.templates.template_source import markup

_FOREIGN = re.compile(r"(?:^|,)\s*(?:https?:)?//", re.IGNORECASE)

# What a browser loads by itself, without anybody asking for it.
_LOADING = {
    "link",
    "script",
    "img",
    "source",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "track",
    "use",
    "image",
}
_ADDRESSES = {"href", "src", "srcset", "data", "poster", "xlink:href"}
# Data blocks: no browser runs them, so the Content-Security-Policy lets them be.
_DATA_TYPES = {"application/ld+json", "application/json"}


class _Elements(HTMLParser):
    """The elements with their lines and attributes. Of an attribute that stands twice, as in branches, both."""

    def __init__(self, html: str):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, name, attributes):
        self.found.append((self.getpos()[0], name, [(key, value or "") for key, value in attributes]))


def markup_faults(source: str, file: str) -> Iterator[str]:
    for line, name, attributes in _Elements(markup(source)).found:
        for fault in _faults_of(name, attributes):
            yield f"{file}:{line}: <{name}> {fault}"


def _faults_of(name: str, attributes: list[tuple[str, str]]) -> Iterator[str]:
    if name == "style":
        yield "is an inline stylesheet"
    if name == "script" and not _may_stand(dict(attributes)):
        yield "is an inline script without nonce"
    for attribute, value in attributes:
        if attribute == "style":
            yield "has a style attribute"
        if attribute.startswith("on"):
            yield f"has the handler {attribute}"
        if name in _LOADING and attribute in _ADDRESSES and _FOREIGN.search(value):
            yield f"loads {value} from another host"


def _may_stand(script: dict[str, str]) -> bool:
    return "src" in script or "nonce" in script or script.get("type") in _DATA_TYPES
