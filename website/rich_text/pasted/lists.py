"""Lists that are lists already, in the ways of other programs: brought into the one that HTML knows."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from .tree import (
    LISTS,
    make,
    move,
    replace,
)


def read_online(root: HtmlElement) -> None:
    """Word on the web puts each item into a list of its own and writes its level beside it.

    They become what Word itself writes (typed_lists.py).
    """
    for each in list(root.iter(*LISTS)):
        is_plain = all(child.tag == "li" for child in each) and each.find(".//ul") is None is each.find(
            ".//ol"
        )
        if is_plain and any("data-aria-level" in item.attrib for item in each):
            replace(each, list(_as_word_writes(each)))


def _as_word_writes(each: HtmlElement) -> Iterator[HtmlElement]:
    start = each.get("start", "1")
    for number, item in enumerate(each, start=int(start) if start.isdecimal() else 1):
        marker = f"{number}." if each.tag == "ol" else "·"
        line = make("div", style=f"mso-list:l0 level{item.get('data-aria-level')}")
        line.append(make("span", marker, style="mso-list:ignore"))
        holder = make("span")
        move(item, holder)
        for block in list(holder.iter("p", "div")):
            block.drop_tag()
        line.append(holder)
        holder.drop_tag()
        yield line


def mend(root: HtmlElement) -> None:
    for each in list(root.iter(*LISTS)):
        _put_all_into_items(each)
        for name, usual in (("start", {"", "1"}), ("type", {"", "1", "disc", "circle", "square"})):
            if each.tag == "ul" or each.get(name, "") in usual:
                each.attrib.pop(name, None)


def _put_all_into_items(outer: HtmlElement) -> None:
    """Google Docs puts the list that belongs to an item beside it."""
    if (outer.text or "").strip():
        outer.insert(0, make("li", outer.text))
        outer.text = None
    for child in list(outer):
        if child.tag != "li":
            item = child.getprevious()
            if item is None:
                item = make("li")
                child.addprevious(item)
            item.append(child)
        elif (child.tail or "").strip():
            child.addnext(make("li", child.tail))
            child.tail = None
