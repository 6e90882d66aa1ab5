"""The elements of a small XML file that a stranger wrote. Nothing is expanded, and nothing is fetched."""

from xml.parsers import expat

from .refused import damaged, has_more_inside

# Lists of what a document consists of; the longest have a tenth of this.
LONGEST = 1_000_000  # bytes


def elements_of(content: bytes) -> list[tuple[str, dict[str, str]]]:
    """Each element's name without its namespace, and its attributes."""
    if len(content) > LONGEST:
        raise has_more_inside()
    found = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, attributes: found.append((_local(name), attributes))
    # Entities can grow without end, and no office program writes them.
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise damaged() from error
    return [(name, {_local(key): value for key, value in attributes.items()}) for name, attributes in found]


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*declaration):
    raise has_more_inside()
