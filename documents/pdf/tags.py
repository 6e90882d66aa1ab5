"""The structure that screen readers follow: whether there is one, and what it leaves open."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

from documents.facts import Finding, FindingCode, plain_language

# A report of three hundred pages has some fifty thousand.
_MOST_ELEMENTS = 200_000
_HEADINGS = {"/H", *(f"/H{level}" for level in range(1, 7))}
# Shorter ones may have none.
_PAGES_WITHOUT_HEADINGS = 3


@dataclass
class _Tree:
    """content: how many pieces of pages hang on it."""

    content: int = 0
    kinds: Counter = field(default_factory=Counter)
    wordless_pictures: int = 0


def is_tagged(document: pikepdf.Pdf) -> bool:
    marks = document.Root.get("/MarkInfo")
    is_marked = isinstance(marks, Dictionary) and marks.get("/Marked") is True
    return is_marked and isinstance(document.Root.get("/StructTreeRoot"), Dictionary)


def language_of(document: pikepdf.Pdf) -> str:
    """Of the whole, or of the one element that everything stands in."""
    found = _language(document.Root)
    root = document.Root.get("/StructTreeRoot")
    if not found and isinstance(root, Dictionary):
        below = [each for each in _kids(root) if isinstance(each, Dictionary)]
        languages = {_language(each) for each in below}
        found = languages.pop() if len(languages) == 1 else ""
    return found


def _language(part: Dictionary) -> str:
    said = part.get("/Lang")
    return plain_language(str(said)) if isinstance(said, pikepdf.String) else ""


def found_in(document: pikepdf.Pdf) -> Iterator[Finding]:
    if not is_tagged(document):
        yield Finding(FindingCode.UNTAGGED)
        return
    tree = _walked(document.Root.StructTreeRoot)
    if not tree.content:
        yield Finding(FindingCode.EMPTY_TAGS)
        return
    yield Finding(FindingCode.TAGGED)
    headings = sum(tree.kinds[each] for each in _HEADINGS)
    if headings:
        yield Finding(FindingCode.HEADINGS, headings)
    elif len(document.pages) > _PAGES_WITHOUT_HEADINGS:
        yield Finding(FindingCode.NO_HEADINGS)
    if tree.wordless_pictures:
        yield Finding(FindingCode.PICTURES_WITHOUT_WORDS, tree.wordless_pictures, tree.kinds["/Figure"])
    if tree.kinds["/Table"] and not tree.kinds["/TH"]:
        yield Finding(FindingCode.TABLES_WITHOUT_HEAD, tree.kinds["/Table"])


def _walked(root: Dictionary) -> _Tree:
    roles = root.get("/RoleMap")
    tree, ahead, seen = _Tree(), [root], set()
    while ahead and len(seen) < _MOST_ELEMENTS:
        element = ahead.pop()
        if element.is_indirect:
            if element.objgen in seen:
                continue
            seen.add(element.objgen)
        _look_at(element, tree, roles)
        for kid in _kids(element):
            if not isinstance(kid, Dictionary) or kid.get("/Type") in (Name.MCR, Name.OBJR):
                tree.content += 1
            else:
                ahead.append(kid)
    return tree


def _look_at(element: Dictionary, tree: _Tree, roles) -> None:
    kind = _standard(str(element.get("/S", "")), roles)
    tree.kinds[kind] += 1
    has_words = any(str(element.get(key, "")).strip() for key in ["/Alt", "/ActualText"])
    if kind == "/Figure" and not has_words:
        tree.wordless_pictures += 1


def _standard(kind: str, roles) -> str:
    """Programs have names of their own for what the standard knows, and say so."""
    for _step in range(10):
        if not isinstance(roles, Dictionary) or kind not in roles:
            break
        kind = str(roles[kind])
    return kind


def _kids(element: Dictionary) -> list:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]
