"""What no template contains: inline style and script, and anything a browser would load from elsewhere."""

import re
from collections.abc import Iterator

from tests.architecture.templates.template_source import line_of, markup

_ELEMENT = re.compile(r"""<(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_ATTRIBUTE = re.compile(r"""(?P<name>[^\s"'=<>/]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""")
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


def markup_faults(source: str, file: str) -> Iterator[str]:
    html = markup(source)
    for element in _ELEMENT.finditer(html):
        name = element["name"].lower()
        for fault in _faults_of(name, _attributes(element["attributes"])):
            yield f"{file}:{line_of(html, element.start())}: <{name}> {fault}"


def _attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(text)
    return {match["name"].lower(): (match["value"] or "").strip("\"'") for match in found}


def _faults_of(name: str, attributes: dict[str, str]) -> Iterator[str]:
    if name == "style":
        yield "is an inline stylesheet"
    if name == "script" and not _may_stand(attributes):
        yield "is an inline script without nonce"
    for attribute in attributes:
        if attribute == "style":
            yield "has a style attribute"
        if attribute.startswith("on"):
            yield f"has the handler {attribute}"
        if name in _LOADING and attribute in _ADDRESSES and _FOREIGN.search(attributes[attribute]):
            yield f"loads {attributes[attribute]} from another host"


def _may_stand(script: dict[str, str]) -> bool:
    return "src" in script or "nonce" in script or script.get("type") in _DATA_TYPES
