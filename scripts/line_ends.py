"""Where the line of a template may end without a change to what its readers see.

Where white space means nothing, beside the tag of a block; between two attributes; where there is a space.
By hand, as no formatter leaves it at that: djlint loses spaces between words and wants to be run twice,
djangofmt puts one before the colon that follows a template tag.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# What is longer is broken if it can be; nothing may be longer than LONGEST.
COMFORTABLE = 100
LONGEST = 120

# White space before and after such a tag is nothing; the last line is drawings.
_BLOCKS = """
    html head body title meta link header footer main nav section article aside div p h1 h2 h3 h4 h5 h6
    ul ol li dl dt dd table caption thead tbody tfoot tr th td form fieldset legend details summary figure
    figcaption address option br hr
    g path circle rect
""".split()  # noqa: SIM905
_VOID = {"br", "hr", "meta", "link", "path", "circle", "rect"}
# After them it is as it was before, and what they are around begins as they do.
_AROUND = {"if", "with", "passage", "with_contents", "ifchanged"}
_LOOPS = {"for", "block", "linebreaking", "shared"}
_TURNS = {"else", "elif", "empty"}

_TEMPLATE = r"\{%.*?%\}|\{\{.*?\}\}"
_TOKEN = re.compile(
    r"(?P<comment>\{% comment %\}(?P<words>.*?)\{% endcomment %\})|(?P<remark>\{#.*?#\}|<!--.*?-->)"
    r"|(?P<left_alone>\{%\s*blocktrans(?:late)? (?!trimmed).*?endblocktrans(?:late)?\s*%\}"
    r"|<(?P<raw>script|pre|textarea)\b.*?</(?P=raw)>)"
    r"|\{%\s*(?P<tag>\w+).*?%\}|\{\{.*?\}\}"
    rf"""|</?(?P<element>[a-z][\w-]*)(?:{_TEMPLATE}|"(?:{_TEMPLATE}|[^"])*"|[^"<>])*>"""
    r"|(?P<space>[ \n]+)|[^ \n<{]+|.",  # a no-break space is a letter
    re.DOTALL,
)
_IN_ELEMENT = re.compile(
    r"(?P<begin>\{%\s*(?:if|for|with)\b.*?%\})|(?P<end>\{%\s*end\w+\s*%\})"
    rf"""|{_TEMPLATE}|(?P<quote>")|(?P<space>[ \n]+)|/?>$|[^ \n"{{>]+|.""",
    re.DOTALL,
)


class Place(NamedTuple):
    """The white space from start to end, perhaps none, may become the end of a line."""

    start: int
    end: int
    kind: int
    group: int = 0  # the depth of what is around it, or the element whose attributes it is between


_MEANS_NOTHING, _BETWEEN_ATTRIBUTES, _AT_A_SPACE = range(3)


def shortened(html: str) -> str:
    """Each line that is too long is broken in the best way there is; the next round looks at what is left."""
    places = list(_places(html))
    chosen, start = [], 0
    for line in html.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if end - start > COMFORTABLE:
            begin = start + len(line) - len(line.lstrip())
            chosen += _best([each for each in places if begin < each.start and each.end < end], start, end)
        start += len(line)
    for place in reversed(chosen):
        html = html[: place.start] + "\n" + html[place.end :]
    return html


def _best(places: list[Place], start: int, end: int) -> list[Place]:
    nothing, attributes, spaces = ([each for each in places if each.kind == kind] for kind in range(3))
    if nothing:
        outermost = min(place.group for place in nothing)
        return [place for place in nothing if place.group == outermost]
    fitting = [place for place in spaces if place.start - start <= COMFORTABLE][-1:]
    if fitting and end - fitting[0].end <= COMFORTABLE - 20:
        return fitting
    if attributes:
        widest = max((place.group for place in attributes), key=lambda group: _width(attributes, group))
        before = [place for place in spaces if place.end == widest]
        return before + [place for place in attributes if place.group == widest]
    return fitting or spaces[:1]


def _width(places: list[Place], group: int) -> int:
    starts = [place.start for place in places if place.group == group]
    return max(starts) - min(starts)


def _places(html: str) -> Iterator[Place]:
    tokens = list(_TOKEN.finditer(html))
    words = [token for token in tokens if not token["space"]]
    after, before = _beside_blocks(words), _beside_blocks(words[::-1], backwards=True)[::-1]
    depth = 0
    for index, (left, right) in enumerate(zip(words, words[1:], strict=False)):
        depth += _step(left)
        if left["element"]:
            yield from _between_attributes(left)
        if left["comment"]:
            yield Place(left.start("words"), left.start("words"), _MEANS_NOTHING)
            yield Place(left.end("words"), left.end("words"), _MEANS_NOTHING)
        if after[index] or before[index + 1]:
            yield Place(left.end(), right.start(), _MEANS_NOTHING, depth)
        elif left.end() < right.start():
            yield Place(left.end(), right.start(), _AT_A_SPACE)


def _step(token: re.Match) -> int:
    """How much deeper it is after this."""
    name = token["element"] or token["tag"] or ""
    if token["element"]:
        return 0 if name in _VOID or name not in _BLOCKS else -1 if token[0].startswith("</") else 1
    if name.startswith("end"):
        return -1
    return int(name in _AROUND | _LOOPS or name == "blocktranslate")


def _beside_blocks(tokens: list[re.Match], backwards: bool = False) -> list[bool]:
    """Of each, whether white space right after it means nothing; backwards: right before it."""
    found, open_tags, is_beside = [], [], False
    for token in tokens:
        name = token["tag"] or ""
        kind = name.removeprefix("end")
        is_begin = name.startswith("end") if backwards else name == kind
        if token["element"]:
            is_beside = token["element"] in _BLOCKS
        elif kind in _AROUND | _LOOPS | {"blocktranslate"}:
            if is_begin:
                open_tags.append([is_beside])
                is_beside = kind == "blocktranslate" or is_beside and kind in _AROUND
            else:
                ways = open_tags.pop()
                is_beside = kind in _AROUND and is_beside and all(ways)
        elif name in _TURNS:
            open_tags[-1].append(is_beside)
            is_beside = open_tags[-1][0]
        elif name in {"plural", "extends"}:
            is_beside = True
        elif not (token["comment"] or token["remark"] or name == "load" or " as " in token[0] and name):
            is_beside = False
        found.append(is_beside)
    return found


def _between_attributes(element: re.Match) -> Iterator[Place]:
    depth, is_quoted, before = 0, False, ""
    for part in _IN_ELEMENT.finditer(element[0]):
        start, end = (element.start() + position for position in part.span())
        if not depth and not is_quoted and not element[0].startswith("</"):
            if part["space"]:
                yield Place(start, end, _BETWEEN_ATTRIBUTES, element.start())
            elif before == '"' and part[0][0] in "{>" or before == "%}" and part[0] == ">":
                yield Place(start, start, _BETWEEN_ATTRIBUTES, element.start())
        depth += bool(part["begin"]) - bool(part["end"])
        is_quoted = is_quoted != bool(part["quote"])
        before = part[0][-2:] if part[0].endswith("%}") else part[0]
