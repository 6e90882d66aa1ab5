"""What the processes of the site take: memory, also after many requests, and CPU until they serve."""

from collections.abc import Iterator
from itertools import count, cycle, islice
from statistics import median

from scripts.measurement import serving
from scripts.measurement.load import request
from scripts.measurement.report import Finding, findings, table
from scripts.measurement.serving import Server
from scripts.measurement.sites import Site

STARTS = 3
# Of so many requests one is for a page that nobody has asked for before, and that has to be rendered.
ONE_RENDERED_OF = 20
BATCH = 100  # requests of one kind


def measure(sites: list[Site], requests: int) -> str:
    rows, most, longest = [], 0.0, 0.0
    for site in sites:
        starts = list(_starts(site))
        begin, end = _memory(site, requests)
        longest, most = max(longest, median(starts)), max([most, *end])
        rows.append([site.database, _seconds(median(starts)), _megabytes(begin), _megabytes(end)])
    after = f"after {requests:,} requests"
    head = ["", "CPU of a start", "PSS of each worker, after the start", after]
    return f"{findings(_findings(most, longest, after))}\n\n{table(head, rows)}"


def _starts(site: Site) -> Iterator[float]:
    for _start in range(STARTS):
        with serving.site(site.environment) as server:
            yield server.start


def _memory(site: Site, requests: int) -> tuple[list[float], list[float]]:
    paths = cycle(site.inside("pages", "served").values())
    with serving.site(site.environment) as server:
        begin = server.pss()
        numbers = count()
        for path in islice(paths, requests // BATCH):
            _ask(server, path, numbers)
        return begin, server.pss()


def _ask(server: Server, path: str, numbers: Iterator[int]) -> None:
    question = request(path, Accept_Encoding="gzip, br")
    rendered = BATCH // ONE_RENDERED_OF
    server.turn([question], BATCH - rendered, server.ask(question))
    for number in islice(numbers, rendered):
        server.ask(request(f"/en/events/?q=word{number}", Accept_Encoding="gzip, br"))


def _findings(most: float, longest: float, after: str) -> Iterator[Finding]:
    yield Finding(f"PSS of a worker {after}", "≤ 70 MB", _megabytes([most]))
    yield Finding("CPU of a start", "≤ 1.0 s", _seconds(longest))


def _megabytes(sizes: list[float]) -> str:
    return ", ".join(f"{size:.0f} MB" for size in sizes)


def _seconds(number: float) -> str:
    return f"{number:.2f} s"
