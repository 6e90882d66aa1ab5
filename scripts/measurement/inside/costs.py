"""What each page costs when it is rendered: python -m scripts.measurement.inside.costs ROUNDS PATHS_AS_JSON

Page and empty view take turns, so that whatever else the machine does slows both of them down. CPU is that
of this process: what PostgreSQL does by itself shows in the time alone.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

from scripts.measurement.inside.requests import EMPTY, Answer, get, prepare, queries, warmed_up

# A page is asked for no longer than this, in seconds, but so often in any case.
LONGEST, LEAST = 4.0, 3


def cost(application: Callable, path: str, rounds: int) -> dict[str, float]:
    """CPU in multiples of the empty view, time in seconds; of what is no page here, the status alone."""
    status = warmed_up(application, path).status
    if status != 200:
        return {"status": status}
    turns = list(_turns(application, path, rounds))
    empty, page = zip(*turns, strict=True)
    return {
        "status": status,
        "cpu": median(each.cpu for each in page) / median(each.cpu for each in empty),
        "elapsed": median(each.elapsed for each in page),
        "queries": queries(application, path),
        "bytes": page[-1].size,
    }


def _turns(application: Callable, path: str, rounds: int) -> Iterator[tuple[Answer, Answer]]:
    until = time.monotonic() + LONGEST
    for number in range(rounds):
        if number >= LEAST and time.monotonic() > until:
            return
        yield get(application, EMPTY), get(application, path)


def main() -> None:
    prepare()
    from django.core.wsgi import get_wsgi_application

    application, rounds = get_wsgi_application(), int(sys.argv[1])
    paths = json.loads(sys.argv[2])
    print(json.dumps({path: cost(application, path, rounds) for path in paths}))


if __name__ == "__main__":
    main()
