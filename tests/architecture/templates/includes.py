"""What a template includes: it is given what it needs by name, and nothing else."""

import re
from collections.abc import Iterator

from tests.architecture.templates.template_source import line_of, without_comments

_INCLUDE = re.compile(r"\{%\s*include\s.*?%\}")


def open_includes(source: str, file: str) -> Iterator[str]:
    """Those that pass on all that the page knows, so that a name may come from anywhere."""
    html = without_comments(source)
    for include in _INCLUDE.finditer(html):
        if not include[0].removesuffix("%}").rstrip().endswith(" only"):
            yield f"{file}:{line_of(html, include.start())}: {include[0]} lacks “only”"
