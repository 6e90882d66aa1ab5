#!/usr/bin/env python
"""Bring the catalogues of interface texts up to date, without GNU gettext.

python scripts/catalogues.py                      merge the messages of the code, compile
python scripts/catalogues.py --check              say what is missing or wrong, and fail
python scripts/catalogues.py --missing de         print what has no translation, as JSON
python scripts/catalogues.py --fill de FILE.json  enter translations: {"text": "translation"}
"""

import argparse
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from django.conf import settings

from scripts.translation import exchange, files
from scripts.translation.findings import findings
from scripts.translation.messages import messages_of

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def languages() -> list[str]:
    """The languages with a catalogue: all but the one the messages are written in."""
    return [code for code, _name in settings.LANGUAGES if code != files.SOURCE_LANGUAGE]


def update(messages) -> None:
    for language in languages():
        files.write(ROOT, language, files.merge(messages, files.read(ROOT, language), language))


def check(messages) -> int:
    found = findings(ROOT, messages, languages())
    print("\n".join(found) or "The catalogues are complete.")
    return 1 if found else 0


def print_missing(messages, language: str) -> None:
    catalog = files.merge(messages, files.read(ROOT, language), language)
    print(json.dumps(exchange.missing(catalog), ensure_ascii=False, indent=2))


def fill(messages, language: str, source: Path) -> int:
    catalog = files.merge(messages, files.read(ROOT, language), language)
    refused = exchange.fill(catalog, json.loads(source.read_text(encoding="utf-8")))
    files.write(ROOT, language, catalog)
    print("\n".join(refused), end="\n" if refused else "")
    return 1 if refused else 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--check", action="store_true")
    action.add_argument("--missing", metavar="LANGUAGE", choices=languages())
    action.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    chosen = parser.parse_args(arguments)

    messages = messages_of(ROOT)
    if chosen.check:
        return check(messages)
    if chosen.missing:
        print_missing(messages, chosen.missing)
        return 0
    update(messages)
    if chosen.fill:
        language, source = chosen.fill
        if language not in languages():
            parser.error(f"{language} is none of {', '.join(languages())}")
        return fill(messages, language, Path(source))
    return 0


if __name__ == "__main__":
    sys.exit(main())
