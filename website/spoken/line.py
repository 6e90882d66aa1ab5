from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    LANDMARK = "landmark"
    END = "end"
    HEADING = "heading"
    TEXT = "text"
    LIST = "list"
    LINK = "link"
    IMAGE = "image"
    CONTROL = "control"
    TABLE = "table"


@dataclass(frozen=True)
class SpokenLine:
    """One thing that is said. name: what it is called; language: where it is not that of the page.

    level: of a heading. role: of a landmark or a control. target: where a link leads. number: of items, rows.
    """

    kind: LineKind
    name: str = ""
    language: str = ""
    level: int = 0
    role: str = ""
    target: str = ""
    number: int = 0
    columns: int = 0
    # An image without any alternative text, which is a fault; "" is one that says nothing.
    has_no_alternative: bool = False
    states: tuple[str, ...] = ()
