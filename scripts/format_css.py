#!/usr/bin/env python
"""Bring the stylesheets into one shape: a declaration a line.

python scripts/format_css.py           write it
python scripts/format_css.py --check   say which are not in it, and fail
"""

import sys
from pathlib import Path

import cssbeautifier

ROOT = Path(__file__).resolve().parent.parent


def formatted(css: str) -> str:
    options = cssbeautifier.default_options()
    options.indent_size = 2
    options.newline_between_rules = True
    options.space_around_combinator = True
    options.end_with_newline = True
    return cssbeautifier.beautify(css, options)


def main() -> int:
    others = [
        (file, css)
        for file in sorted((ROOT / "static" / "css").rglob("*.css"))
        if formatted(css := file.read_text(encoding="utf-8")) != css
    ]
    for file, css in others:
        if "--check" in sys.argv:
            print(f"{file.relative_to(ROOT)} is not in the agreed shape. Run: make format")
        else:
            file.write_text(formatted(css), encoding="utf-8")
    return int("--check" in sys.argv and bool(others))


if __name__ == "__main__":
    sys.exit(main())
