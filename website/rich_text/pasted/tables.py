"""Tables: our texts have none, because a phone shows one column of them. Each row becomes a line that
says it all."""

from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from .tree import (
    BLOCKS,
    add_words,
    is_empty,
    lines,
    make,
    move,
    replace,
    style,
    text,
    trim,
)

MOST_COLUMNS = 100
_SIMPLE = {"p", "div"}


@dataclass
class TableRow:
    source: HtmlElement
    # A cell that spans several columns stands in the first; None stands in the others.
    cells: list[HtmlElement | None]

    @property
    def filled(self) -> list[HtmlElement]:
        return [cell for cell in self.cells if cell is not None and not is_empty(cell)]


def to_lists(root: HtmlElement) -> None:
    for table in reversed(list(root.iter("table"))):
        replace(table, _blocks(table))


def _blocks(table: HtmlElement) -> list[HtmlElement]:
    captions = [_renamed(caption, "div") for caption in table.findall("caption")]
    rows = [row for row in _rows(table) if row.filled]
    width = max((len(row.cells) for row in rows), default=0)
    if width < 2 or any(_has_structure(cell) for row in rows for cell in row.filled):
        # Only there for the layout, as in many mails.
        return captions + [_renamed(cell, "div") for row in rows for cell in row.filled]
    count = _number_of_heads(rows)
    heads = _labels(rows[:count], width)
    return captions + _lines(rows[count:], heads, width)


def _renamed(element: HtmlElement, tag: str) -> HtmlElement:
    element.tag = tag
    element.tail = None
    return element


def _has_structure(cell: HtmlElement) -> bool:
    return any(each.tag in BLOCKS - _SIMPLE for each in cell.iterdescendants())


def _rows(table: HtmlElement) -> list[TableRow]:
    """With each cell that spans several rows in all of them."""
    rows, hanging = [], {}
    for source in table.iter("tr"):
        cells = []
        for cell in source.iterchildren("td", "th"):
            _take_down(cells, hanging)
            columns, below = _span(cell, "colspan"), _span(cell, "rowspan") - 1
            if below:
                hanging[len(cells)] = [below, cell, columns]
            cells += [cell] + [None] * (columns - 1)
        _take_down(cells, hanging)
        rows.append(TableRow(source, cells[:MOST_COLUMNS]))
    return rows


def _take_down(cells: list, hanging: dict) -> None:
    while len(cells) in hanging:
        place = len(cells)
        left, cell, columns = hanging[place]
        cells += [deepcopy(cell)] + [None] * (columns - 1)
        hanging[place][0] = left - 1
        if left == 1:
            del hanging[place]


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), MOST_COLUMNS) if value.isdecimal() and len(value) < 5 else 1


def _number_of_heads(rows: list[TableRow]) -> int:
    """How many rows at the top name the columns. Where nothing tells, none: wrong names would be false."""
    in_head = sum(row.source.getparent().tag == "thead" for row in rows)
    if in_head or len(rows) < 2:
        return in_head if in_head < len(rows) else 0
    first, second = rows[:2]
    tells = (
        all(cell.tag == "th" for cell in first.filled)
        or style(first.source, "mso-yfti-irow") == "-1"
        or any(_are_all(first, look) and not _are_all(second, look) for look in (_is_bold, _is_coloured))
    )
    return 1 if tells and not all(cell.tag == "th" for cell in second.filled) else 0


def _are_all(row: TableRow, look) -> bool:
    return all(look(cell) for cell in row.filled)


def _is_bold(cell: HtmlElement) -> bool:
    return "".join(text(each) for each in cell.iter("strong")).replace(" ", "") == text(cell).replace(" ", "")


def _is_coloured(cell: HtmlElement) -> bool:
    colours = [style(cell, "background"), style(cell, "background-color"), cell.get("bgcolor", "")]
    return any(colour and colour not in {"white", "transparent", "none", "#ffffff"} for colour in colours)


def _labels(heads: list[TableRow], width: int) -> list[str]:
    """The words above each column; a head over several columns stands above each of them."""
    labels = [""] * width
    for row in heads:
        above = ""
        for column, cell in enumerate(row.cells):
            above = above if cell is None else text(cell).rstrip(":")
            if above and above not in labels[column]:
                labels[column] = f"{labels[column]} {above}".strip()
    return labels


def _lines(rows: list[TableRow], labels: list[str], width: int) -> list[HtmlElement]:
    blocks = []
    for row in rows:
        if len(row.cells) == width and row.cells[1:] == [None] * (width - 1):
            # One cell over all columns heads what follows.
            blocks.append(_renamed(row.cells[0], "div"))
            continue
        if not blocks or blocks[-1].tag != "ul":
            blocks.append(make("ul"))
        item = make("li")
        item.append(_sentence(row, labels))
        blocks[-1].append(item)
    return blocks


def _sentence(row: TableRow, labels: list[str]) -> HtmlElement:
    """Such as "Tag: Montag; Zeit: 9 bis 12 Uhr", or "Montag: 9 bis 12 Uhr" where no head names the
    columns."""
    line = make("p")
    filled = [
        (label, cell)
        for label, cell in zip(labels, row.cells, strict=False)
        if cell is not None and not is_empty(cell)
    ]
    # Without a name of its own the first cell names the row.
    names_row = len(filled) > 1 and not filled[0][0]
    for place, (label, cell) in enumerate(filled):
        if place:
            mark = ":" if names_row and place == 1 else ";"
            add_words(line, " " if text(line).endswith(":") else f"{mark} ")
        if label:
            add_words(line, f"{label} " if names_row else f"{label}: ")
        _add_cell(line, cell)
    return line


def _add_cell(line: HtmlElement, cell: HtmlElement) -> None:
    """Its words and links; what stood in lines of its own is parted by commas."""
    for part in list(cell.iter("p", "div")):
        part.addprevious(make("br"))
        part.append(make("br"))
        part.drop_tag()
    for place, piece in enumerate(each for each in lines(cell) if not is_empty(each)):
        if place:
            add_words(line, " " if text(line).endswith(tuple(".,:;!?")) else ", ")
        trim(piece)
        move(piece, line)
