"""Paragraphs: each piece of running text is one, whatever boxes it came in."""

from lxml.html import HtmlElement

from .tree import (
    CONTAINERS,
    HEADINGS,
    LISTS,
    has_blocks,
    is_block,
    is_empty,
    make,
    trim,
)


def make_paragraphs(root: HtmlElement) -> None:
    """Of all words beside blocks, and of all boxes that hold no block."""
    for box in reversed(list(root.iter(*CONTAINERS))):
        if has_blocks(box):
            _wrap_words(box)
        if box is root:
            continue
        if has_blocks(box):
            box.drop_tag()
        else:
            box.tag = "p"
            # So that an empty one goes.
            box.set("class", "box")
            _drop_last_break(box)


def _wrap_words(box: HtmlElement) -> None:
    """Words beside blocks become paragraphs."""
    runs = [make("p", box.text or "")]
    blocks = [None]
    for child in list(box):
        if is_block(child):
            blocks.append(child)
            runs.append(make("p", child.tail or ""))
        else:
            runs[-1].append(child)
    if all(not len(run) and is_empty(run) for run in runs):
        return
    box.text = None
    for block, run in zip(blocks, runs, strict=True):
        if block is not None:
            block.tail = None
            box.append(block)
        if not is_empty(run):
            box.append(run)


def _drop_last_break(paragraph: HtmlElement) -> None:
    """Mail programs end each line with one."""
    if len(paragraph) and paragraph[-1].tag == "br" and not (paragraph[-1].tail or "").strip():
        paragraph[-1].drop_tree()


def tidy(root: HtmlElement) -> None:
    """Headings of words alone, and nothing empty that somebody else's program has left."""
    for heading in list(root.iter(*HEADINGS)):
        _unbox(heading)
    for element in reversed(list(root.iter("p", "li", *LISTS, *HEADINGS))):
        is_foreign = element.tag != "p" or element.get("class") or element.get("style")
        if is_foreign and is_empty(element) and not has_blocks(element):
            element.drop_tree()
        elif is_foreign and element.tag not in LISTS | {"li"}:
            trim(element)


def _unbox(heading: HtmlElement) -> None:
    for paragraph in heading.findall("p"):
        paragraph.tail = f" {paragraph.tail or ''}"
        paragraph.drop_tag()
    if has_blocks(heading):
        _wrap_words(heading)
        heading.drop_tag()
