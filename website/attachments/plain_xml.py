"""The elements of XML that a stranger wrote. Nothing is expanded, and nothing is fetched."""

from collections.abc import Callable
from xml.parsers import expat

from .refused import damaged, has_more_inside

# Lists of what a document consists of; the longest have a tenth of this.
LONGEST_LIST = 1_000_000  # bytes


def elements_of(content: bytes) -> list[tuple[str, dict[str, str]]]:
    """Each element of a short list by its name without namespace, with its attributes."""
    if len(content) > LONGEST_LIST:
        raise has_more_inside()
    found = []
    walk(content, lambda name, attributes: found.append((name, attributes)))
    return [(local(name), {local(key): value for key, value in each.items()}) for name, each in found]


def walk(content: bytes, see: Callable[[str, dict[str, str]], None]) -> None:
    """Show each element with its attributes, their names after their namespaces: "urn:example name"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = see
    # Entities can grow without end, and no office program writes them.
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise damaged() from error


def local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*declaration):
    raise has_more_inside()
