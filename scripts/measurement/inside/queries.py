"""Queries of each page, kept and not: python -m scripts.measurement.inside.queries PATHS_AS_JSON"""

import json
import sys

from scripts.measurement.inside.requests import prepare, queries, warmed_up


def main() -> None:
    prepare()
    from django.core.wsgi import get_wsgi_application

    from config.wsgi import application

    found = {}
    for path in json.loads(sys.argv[1]):
        counts = []
        for each in [application, get_wsgi_application()]:
            warmed_up(each, path)
            counts.append(queries(each, path))
        found[path] = counts
    print(json.dumps(found))


if __name__ == "__main__":
    main()
