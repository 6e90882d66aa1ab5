"""A rich text as plain words in which its formats are named: a difference of formats can be read, too."""

from html.parser import HTMLParser

from django.utils.translation import gettext as _

from website.languages import own_pages
from website.languages.records import SCHEME


class _Named(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs):
        before, after = _words_for(tag, dict(attrs))
        self.parts.append(before)
        if tag != "br":
            self.open.append((tag, after))

    def handle_endtag(self, tag):
        while self.open:
            opened, after = self.open.pop()
            self.parts.append(after)
            if opened == tag:
                return

    def handle_data(self, data):
        self.parts.append(data)


def _words_for(tag: str, attributes: dict) -> tuple[str, str]:
    """What is said before and after what stands in it."""
    if tag == "a" and attributes.get("href", "").startswith(SCHEME):
        return "", _(" [taken from its record]")
    if tag == "a":
        return "", _(" [link to %(address)s]") % {"address": _address(attributes.get("href", ""))}
    if language := attributes.get("lang"):
        return _("[in the language “%(code)s”: ") % {"code": language}, "]"
    words = {
        "strong": (_("[bold: "), "]"),
        "em": (_("[italic: "), "]"),
        "h3": (_("[heading] "), "\n"),
        "h4": (_("[smaller heading] "), "\n"),
        "li": (_("[item] "), "\n"),
        "ol": (_("[numbered list]\n"), "\n"),
        "ul": (_("[list]\n"), "\n"),
        "p": ("", "\n"),
        "br": ("\n", ""),
    }
    return words.get(tag, ("", ""))


def _address(href: str) -> str:
    """Of a page of ours where it is now; the reference itself where not everybody finds it."""
    reference = own_pages.read_reference(href)
    return (own_pages.address_of(reference) if reference else "") or href


def with_named_formats(html: str) -> str:
    parser = _Named()
    parser.feed(html)
    parser.close()
    lines = ("".join(parser.parts)).splitlines()
    return "\n".join(line for line in (" ".join(each.split()) for each in lines) if line)
