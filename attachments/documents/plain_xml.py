"""The elements of XML that a stranger wrote. Nothing is expanded, and nothing is fetched."""

from collections.abc import Callable
from xml.parsers import expat

from attachments.refused import damaged, too_much_work

# Lists of what a document consists of; the longest have a tenth of this.
LONGEST_LIST = 1_000_000  # characters


def elements_of(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each element of a short list by its name without namespace, with its attributes."""
    if len(text) > LONGEST_LIST:
        raise too_much_work()
    found = []
    walk(text, lambda name, attributes: found.append((name, attributes)))
    return [(local(name), {local(key): value for key, value in each.items()}) for name, each in found]


def walk(text: str, see: Callable[[str, dict[str, str]], None]) -> None:
    """Show each element with its attributes, their names after their namespaces: "urn:example name".

    text is as text_of() gives it: without entities, which can grow without end.
    """
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.StartElementHandler = see
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise damaged() from error


def local(name: str) -> str:
    return name.rpartition(" ")[2]
