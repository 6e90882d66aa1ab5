"""What a thing on a page is called, in the order in which browsers look (accname 1.2, for our pages)."""

from collections.abc import Iterator

from lxml.html import HtmlElement

_NOT_READ = {"script", "style", "template", "noscript", "head"}
# Words of blocks do not run into each other.
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "wbr",
}  # fmt: skip
SOFT_HYPHEN = "\u00ad"


def is_read(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NOT_READ:
        return False
    return "hidden" not in element.attrib and element.get("aria-hidden") != "true"


def is_inline(element: HtmlElement) -> bool:
    return element.tag in _INLINE


def tidy(words: str) -> str:
    return " ".join(words.replace(SOFT_HYPHEN, "").split())


def text_of(element: HtmlElement) -> str:
    """All that is read in it."""
    return tidy("".join(_pieces(element)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if is_read(child):
            apart = "" if is_inline(child) else " "
            yield apart
            yield child.get("alt", "") if child.tag == "img" else _own_name(child) or "".join(_pieces(child))
            yield apart
        yield child.tail or ""


def _own_name(element: HtmlElement) -> str:
    return element.get("aria-label", "") if element.tag in {"svg", "a", "button"} else ""


def given_name(element: HtmlElement) -> str:
    """Told beside its content."""
    ids = element.get("aria-labelledby", "").split()
    named = [text_of(found) for each in ids if (found := _by_id(element, each)) is not None]
    return tidy(" ".join(named)) or tidy(element.get("aria-label", ""))


def _by_id(element: HtmlElement, key: str) -> HtmlElement | None:
    found = element.getroottree().xpath("//*[@id=$key]", key=key)
    return found[0] if found else None


def name_of(element: HtmlElement) -> str:
    """Of a link, a button, a heading."""
    return given_name(element) or text_of(element) or tidy(element.get("title", ""))


def name_of_field(element: HtmlElement) -> str:
    if element.get("type") in {"submit", "button", "reset", "image"}:
        return given_name(element) or tidy(element.get("value") or element.get("alt") or "")
    return (
        given_name(element)
        or _label(element)
        or tidy(element.get("title") or element.get("placeholder") or "")
    )


def _label(element: HtmlElement) -> str:
    root, key = element.getroottree(), element.get("id")
    labels = root.xpath("//label[@for=$key]", key=key) if key else []
    around = list(element.iterancestors("label"))
    return tidy(" ".join(text_of(each) for each in dict.fromkeys([*labels, *around])))


def name_of_image(element: HtmlElement) -> str:
    return given_name(element) or tidy(element.get("alt", "")) or tidy(element.findtext("title") or "")


def name_of_table(element: HtmlElement) -> str:
    caption = element.find("caption")
    return given_name(element) or (text_of(caption) if caption is not None else "")


def name_of_group(element: HtmlElement) -> str:
    legend = element.find("legend")
    return given_name(element) or (text_of(legend) if legend is not None else "")
