"""What a page costs more where there is very much of everything, on each database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.measurement.report import Finding, findings, table
from scripts.measurement.sites import Site, at_once

# What the aims name; the other pages stand in the tables alone.
NAMED = [
    "events, first page",
    "events, last page",
    "events, words found often",
    "events, words found nowhere",
]
SEARCHES = [
    "search, words found often",
    "search, words found often, in titles",
    "search, words found seldom",
    "search, words found nowhere",
    "search, a letter wrong",
    "search, a sentence",
]
AIMS = {"cpu": ("CPU", "≤ 1.1 ×"), "elapsed": ("time", "≤ 1.1 ×"), "bytes": ("bytes", "1.00 ×")}


@dataclass(frozen=True)
class Growth:
    """Of one page: what it costs with few rows, and with many (scripts/measurement/inside/costs.py)."""

    few: dict[str, float]
    many: dict[str, float]

    @property
    def is_a_page(self) -> bool:
        return self.few["status"] == self.many["status"] == 200

    def of(self, figure: str) -> float:
        return self.many[figure] / self.few[figure]


def measure(sites: list[Site], events: list[int], texts: list[int], paths: list[str], rounds: int) -> str:
    """The sites hold few rows, and hold many afterwards."""
    few = [_costs(site, paths, rounds) for site in sites]
    at_once(sites, lambda site: site.fill(events[1], texts[1]))
    many = [_costs(site, paths, rounds) for site in sites]
    told, found = [], []
    for site, before, after in zip(sites, few, many, strict=True):
        grown = {name: Growth(before[name], after[name]) for name in before}
        found += _findings(site.database, grown)
        told += [f"{site.database}:", _table(grown)]
    of_what = (
        f"From {events[0]:,} to {events[1]:,} events, and from {texts[0]:,} to {texts[1]:,} news and as many "
        "editorial pages. Every page is rendered anew."
    )
    return "\n\n".join([findings(found), of_what, *told])


def _costs(site: Site, paths: list[str], rounds: int) -> dict[str, dict[str, float]]:
    """By the names of the pages: a path may be another one when there are more rows."""
    names = {path: path for path in paths} or site.inside("pages", "growing")
    costs = site.inside("costs", str(rounds), json.dumps(list(names.values())))
    return {name: costs[path] for name, path in names.items()}


def _table(grown: dict[str, Growth]) -> str:
    head = ["page", "CPU", "time", "milliseconds", "queries", "KB"]
    return table(head, [[name, *_figures(growth)] for name, growth in grown.items()])


def _figures(growth: Growth) -> list[str]:
    if not growth.is_a_page:
        return [f"answers {growth.few['status']}, {growth.many['status']}", *[""] * 4]
    few, many = growth.few, growth.many
    return [
        f"{growth.of('cpu'):.2f} ×",
        f"{growth.of('elapsed'):.2f} ×",
        f"{few['elapsed'] * 1000:.1f} → {many['elapsed'] * 1000:.1f}",
        f"{few['queries']} → {many['queries']}",
        f"{few['bytes'] / 1000:.1f} → {many['bytes'] / 1000:.1f}",
    ]


def _findings(database: str, grown: dict[str, Growth]) -> Iterator[Finding]:
    named = [grown[name] for name in NAMED if name in grown and grown[name].is_a_page]
    for figure, (what, aim) in AIMS.items() if named else ():
        worst = max(each.of(figure) for each in named)
        yield Finding(f"{what} of first page, last page, search of events; {database}", aim, f"{worst:.2f} ×")
    searches = [grown[name].of("cpu") for name in SEARCHES if name in grown and grown[name].is_a_page]
    if searches:
        yield Finding(f"CPU of a search of the whole site; {database}", "≤ 1.5 ×", f"{max(searches):.2f} ×")
    pages = [each for each in grown.values() if each.is_a_page]
    more = sum(each.many["queries"] > each.few["queries"] for each in pages)
    yield Finding(f"pages that ask more queries; {database}", "0", str(more))
