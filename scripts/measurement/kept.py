"""What a request costs over HTTP, kept and not, as a multiple of the limit that is asked in turns with it."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from scripts.measurement import serving
from scripts.measurement.load import Turn, request
from scripts.measurement.report import Finding, findings, kilobytes, table, times
from scripts.measurement.serving import Server
from scripts.measurement.sites import Site

# Requests of one turn.
QUICK, SLOW = 400, 16
# So many different values has the parameter that nobody knows.
INVENTED = 200


@dataclass
class Way:
    """One page asked in one way, in turns with the limit."""

    server: Server
    asked: list[bytes]
    number: int
    turns: list[tuple[Turn, Turn]] = field(default_factory=list)

    def take_turns(self, empty: "Way") -> None:
        self.turns.append((empty.turn(), self.turn()))

    def turn(self) -> Turn:
        return self.server.turn(self.asked, self.number, self.server.ask(self.asked[0]))

    def warm_up(self) -> None:
        """Let every worker keep the page; one with parameters is kept when it is asked for again."""
        for _turn in range(2):
            self.turn()

    @property
    def cpu(self) -> float:
        """CPU of the workers, in multiples of the limit's."""
        return median(page.cpu / empty.cpu for empty, page in self.turns)

    @property
    def rate(self) -> float:
        """Requests a second, in multiples of the limit's."""
        return median(empty.elapsed / page.elapsed for empty, page in self.turns)


@dataclass(frozen=True)
class Page:
    ways: dict[str, Way]
    # With the page kept, and not.
    queries: tuple[int, int]
    # Bytes of the body by its encoding, "" for none.
    sizes: dict[str, int]


def measure(sites: list[Site], paths: list[str], turns: int) -> str:
    names = {path: path for path in paths} or sites[0].inside("pages", "served")
    # Of the database that production has, if there is one: it asks no more and no fewer than the other.
    queries = sites[-1].inside("queries", json.dumps(list(names.values())))
    with tempfile.TemporaryDirectory() as directory, ExitStack() as running:
        empty = Way(running.enter_context(serving.limit(Path(directory))), [request("/")], QUICK)
        empty.warm_up()
        kept = running.enter_context(serving.site(sites[0].environment))
        not_kept = {
            f"not kept, {site.database}": running.enter_context(
                serving.site(site.environment, KEEP_PAGES="0")
            )
            for site in sites
        }
        pages = {
            name: Page(
                _measured(path, empty, kept, not_kept, turns), tuple(queries[path]), _sizes(kept, path)
            )
            for name, path in names.items()
        }
    return "\n\n".join(_told(pages))


def _measured(path: str, empty: Way, kept: Server, not_kept: dict[str, Server], turns: int) -> dict[str, Way]:
    ways = {name: Way(kept, asked, QUICK) for name, asked in _questions(path, kept).items()}
    ways |= {name: Way(server, [request(path)], SLOW) for name, server in not_kept.items()}
    for way in ways.values():
        way.warm_up()
    for _turn in range(turns):
        for way in ways.values():
            way.take_turns(empty)
    return ways


def _questions(path: str, kept: Server) -> dict[str, list[bytes]]:
    mark = "&" if "?" in path else "?"
    invented = [request(f"{path}{mark}invented={number:04}") for number in range(INVENTED)]
    known = kept.ask(request(path)).header("ETag")
    return {
        "kept": [request(path)],
        "gzip": [request(path, Accept_Encoding="gzip")],
        "br": [request(path, Accept_Encoding="br")],
        "invented parameter": invented,
        "304": [request(path, If_None_Match=known)],
    }


def _sizes(kept: Server, path: str) -> dict[str, int]:
    return {
        encoding: len(kept.ask(request(path, Accept_Encoding=encoding)).body)
        for encoding in ["", "gzip", "br"]
    }


def _told(pages: dict[str, Page]) -> Iterator[str]:
    yield findings(_findings(pages))
    yield _limit(pages)
    yield "CPU of the workers for one request, in multiples of the limit:"
    yield _table(pages, "cpu")
    yield "Requests a second, in multiples of the limit:"
    yield _table(pages, "rate")
    yield "Queries, and bytes of the body:"
    yield table(
        ["page", "queries kept", "queries not kept", "HTML", "gzip", "br"],
        [
            [name, *map(str, page.queries), *map(kilobytes, page.sizes.values())]
            for name, page in pages.items()
        ],
    )


def _limit(pages: dict[str, Page]) -> str:
    turns = [empty for page in pages.values() for way in page.ways.values() for empty, _page in way.turns]
    cpu, rate = median(each.cpu for each in turns), 1 / median(each.elapsed for each in turns)
    return f"The limit itself: {cpu * 1000:.2f} ms of CPU for a request, {rate:,.0f} requests a second."


def _table(pages: dict[str, Page], figure: str) -> str:
    names = list(next(iter(pages.values())).ways)
    rows = [
        [name, *(times(getattr(way, figure)) for way in page.ways.values())] for name, page in pages.items()
    ]
    return table(["page", *names], rows)


def _findings(pages: dict[str, Page]) -> Iterator[Finding]:
    """Of ten pages each time the worst."""

    def dearest(name: str) -> str:
        return times(max(page.ways[name].cpu for page in pages.values()))

    slowest = min(page.ways["kept"].rate for page in pages.values())
    kept, not_kept = zip(*(page.queries for page in pages.values()), strict=True)
    yield Finding("CPU of a kept page", "≤ 0.5 × limit, 0.8 the least", dearest("kept"))
    for name in ["gzip", "br"]:
        yield Finding(f"the same, compressed ({name})", "no dearer", dearest(name))
    yield Finding("the same, with an invented parameter", "no dearer", dearest("invented parameter"))
    yield Finding("304 instead of it", "no dearer", dearest("304"))
    yield Finding("requests a second for a kept page", "≥ 1.8 × limit", times(slowest))
    for name in next(iter(pages.values())).ways:
        if name.startswith("not kept"):
            yield Finding(f"CPU of a page that is {name}", "≤ 15 × limit, 25 the least", dearest(name))
    yield Finding("queries for a kept page", "0", str(max(kept)))
    yield Finding("queries for a page that is not kept", "≤ 8, 12 the least", str(max(not_kept)))
