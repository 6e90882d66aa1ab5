#!/usr/bin/env python
"""What the site costs, and whether it costs more with very much in it: "make bench".

python scripts/bench.py                        everything, in some ten minutes
python scripts/bench.py --only kept weight     these parts alone
python scripts/bench.py --on SQLite            on one of the two databases
python scripts/bench.py --write                into docs/performance.md, too, which says how to read it
python scripts/bench.py /en/ /en/offices/      these paths instead of the usual pages

Sites of its own are made and thrown away. No part of the tests: figures depend on the machine and on what
else it does, and none of them lets a run fail.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts import throwaway_postgres  # noqa: E402
from scripts.measurement import freshness, growth, kept, machine, memory, report, weight  # noqa: E402
from scripts.measurement.sites import POSTGRESQL, SQLITE, Site, at_once, sites  # noqa: E402

DOCUMENT = ROOT / "docs" / "performance.md"

# In this order: the last ones change what is in the site.
PARTS: dict[str, Callable[[list[Site], argparse.Namespace], str]] = {
    "kept": lambda found, options: kept.measure(found, options.paths, options.turns),
    "weight": lambda found, options: weight.measure(found[0], options.paths),
    "memory": lambda found, options: memory.measure(found, options.requests),
    "freshness": lambda found, options: freshness.measure(found, options.edits),
    "growth": lambda found, options: growth.measure(
        found, options.events, options.texts, options.paths, options.rounds
    ),
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--only", choices=PARTS, nargs="+", default=list(PARTS), metavar="PART", help=", ".join(PARTS)
    )
    parser.add_argument("--on", choices=[SQLITE, POSTGRESQL], help="the only database")
    parser.add_argument("--write", action="store_true", help=f"into {DOCUMENT.relative_to(ROOT)}, too")
    add = parser.add_argument
    add("--turns", type=int, default=5, help="how often page and limit take turns (5)")
    add("--requests", type=int, default=10_000, help="after how many the memory is weighed (10,000)")
    add("--edits", type=int, default=100, help="how often something is changed to see who hears of it (100)")
    add(
        "--events",
        type=int,
        nargs=2,
        default=[100, 100_000],
        metavar="NUMBER",
        help="before and after growth",
    )
    add(
        "--texts",
        type=int,
        nargs=2,
        default=[50, 5_000],
        metavar="NUMBER",
        help="the same of news, and of pages",
    )
    add("--rounds", type=int, default=20, help="how often each page is rendered before and after growth (20)")
    add("paths", nargs="*", help="paths to measure instead of the usual pages")
    return parser.parse_args()


def tell(part: str, text: str, write: bool) -> None:
    print(f"\n## {part}\n\n{text}", flush=True)
    if write:
        report.write(DOCUMENT, part, text)


def main() -> None:
    options = arguments()
    throwaway_postgres.end_on_sigterm()
    tell("machine", machine.described(), options.write)
    with sites(options.on) as found:
        at_once(found, lambda site: site.prepare(options.events[0], options.texts[0]))
        for part, measure in PARTS.items():
            if part in options.only:
                before = machine.moment()
                tell(part, f"{measure(found, options)}\n\n{before}", options.write)


if __name__ == "__main__":
    main()
