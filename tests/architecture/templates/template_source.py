"""Reading templates as text: what is left after comments and template tags are blanked out.

Line breaks stay, so that lines can be counted.
"""

import re

_COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}|<!--.*?-->", re.DOTALL)
_TEMPLATE_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")


def _blank(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def without_comments(source: str) -> str:
    return _COMMENT.sub(_blank, source)


def markup(source: str) -> str:
    """The bare HTML of a template."""
    return _TEMPLATE_TAG.sub(_blank, without_comments(source))


def line_of(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1
