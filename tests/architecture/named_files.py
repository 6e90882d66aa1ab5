"""Files that comments, docstrings and documents call by their names."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

# Where a name may begin: the repository, and what Django and stylesheets begin with.
ROOTS = ["", "templates", "static", "static/css"]

_NAMED = re.compile(r"(?<![\w./<*…-])(?P<file>(?:[\w-]+/)*[\w-]+\.(?:py|html|css|toml))(?![\w*(])")


def missing(file: Path, root: Path) -> Iterator[str]:
    """Sentences about files that are named in this one, and exist neither from the root nor beside it."""
    for line, text in _prose(file):
        for match in _NAMED.finditer(text):
            named = match["file"]
            if file.suffix == ".md" and "/" not in named:
                continue  # any file of this name
            if not any(
                (folder / named).exists() for folder in (file.parent, *(root / name for name in ROOTS))
            ):
                yield f"{file.relative_to(root).as_posix()}:{line}: there is no {named}"


def _prose(file: Path) -> Iterator[tuple[int, str]]:
    source = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT or _is_docstring(token):
                yield token.start[0], token.string
    elif file.suffix == ".html":
        for match in re.finditer(r"\{% comment %\}.*?\{% endcomment %\}|\{#.*?#\}", source, re.DOTALL):
            yield source.count("\n", 0, match.start()) + 1, match[0]
    else:
        yield from enumerate(source.splitlines(), 1)


def _is_docstring(token: tokenize.TokenInfo) -> bool:
    return token.type == tokenize.STRING and token.string.startswith('"""')
