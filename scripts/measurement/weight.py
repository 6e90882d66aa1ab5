"""What a first visit brings to a phone: the page and what it makes a browser fetch by itself, compressed."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from scripts.measurement import serving
from scripts.measurement.load import request
from scripts.measurement.report import Finding, findings, kilobytes, table
from scripts.measurement.serving import Server
from scripts.measurement.sites import Site

# What a link names that browsers fetch without being told.
FETCHED = {"stylesheet": "stylesheets", "icon": "icons", "preload": "others"}
SOURCES = {
    "script": "scripts",
    "img": "pictures",
    "source": "pictures",
    "video": "others",
    "iframe": "others",
}
KINDS = ["HTML", "stylesheets", "icons", "pictures", "scripts", "others"]


class Fetched(HTMLParser):
    """The addresses that a page makes a browser fetch, each with its kind."""

    def __init__(self, html: str):
        super().__init__()
        self.kinds: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link":
            for word in (values.get("rel") or "").split():
                self._note(values.get("href"), FETCHED.get(word))
        # A picture that is fetched when somebody scrolls to it belongs to no first visit.
        elif tag in SOURCES and values.get("loading") != "lazy":
            self._note(values.get("src"), SOURCES[tag])

    def _note(self, address: str | None, kind: str | None) -> None:
        if address and kind and not address.startswith("data:"):
            self.kinds[address] = kind


@dataclass(frozen=True)
class Weight:
    """Bytes of the bodies by their kind, and how many requests bring them."""

    sizes: dict[str, int]
    requests: int

    @property
    def total(self) -> int:
        return sum(self.sizes.values())


def measure(site: Site, paths: list[str]) -> str:
    names = {path: path for path in paths} or site.inside("pages", "served")
    with serving.site(site.environment) as server:
        weights = {name: _weight(server, path) for name, path in names.items()}
    rows = [
        [name, *(kilobytes(each.sizes[kind]) for kind in KINDS), str(each.requests), kilobytes(each.total)]
        for name, each in weights.items()
    ]
    return f"{findings(_findings(weights))}\n\n{table(['page', *KINDS, 'requests', 'in all'], rows)}"


def _weight(server: Server, path: str) -> Weight:
    html = server.ask(request(path)).body.decode()
    fetched = {path: "HTML"} | Fetched(html).kinds
    sizes = dict.fromkeys(KINDS, 0)
    for address, kind in fetched.items():
        sizes[kind] += len(server.ask(request(address, Accept_Encoding="gzip, br")).body)
    return Weight(sizes, len(fetched))


def _findings(weights: dict[str, Weight]) -> Iterator[Finding]:
    found = weights.values()
    html = max(each.sizes["HTML"] for each in found)
    yield Finding("HTML of the largest page, compressed", "≤ 8 KB", kilobytes(html))
    yield Finding(
        "first visit, the heaviest of them", "≤ 20 KB", kilobytes(max(each.total for each in found))
    )
    yield Finding("its requests", "≤ 3", str(max(each.requests for each in found)))
    yield Finding("scripts", "0 KB", kilobytes(max(each.sizes["scripts"] for each in found)))
