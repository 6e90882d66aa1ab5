"""Lists of what people type: a heading says what it is, the lines below it in how many ways it is written."""

from collections.abc import Iterator

REFUSED = "refused"


def lines(text: str) -> Iterator[tuple[str, str]]:
    """What is typed and what it means. Two blanks stand between ways; \\u… writes what nobody sees."""
    meaning = ""
    for line in text.strip().splitlines():
        if not line.startswith(" "):
            meaning = line.rstrip(":")
            continue
        for typed in line.strip().split("  "):
            yield typed.encode("latin-1", "backslashreplace").decode("unicode-escape"), meaning
