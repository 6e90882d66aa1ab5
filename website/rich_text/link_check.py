"""Links of a rich text that lead nowhere, for whoever has typed them and can still mend them."""

from html.parser import HTMLParser

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from website.languages.own_pages import read_reference
from website.languages.records import LINK
from website.reading.link import read_link


def refuse_links_to_nowhere(html: str) -> None:
    """With a sentence for each that names its words, what was typed and what is wrong with it."""
    refused = []
    for words, href in _links(html):
        try:
            read_link(href)
        except ValidationError as error:
            # Translators: words of a text, the address that was typed for them, and what is wrong with it.
            sentence = _("The link “%(words)s” cannot lead to “%(address)s”. %(why)s")
            refused.append(sentence % {"words": words, "address": href, "why": " ".join(error.messages)})
    if refused:
        raise ValidationError(list(dict.fromkeys(refused)), code="link")


def _links(html: str) -> list[tuple[str, str]]:
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    return [(" ".join(words.split()), href) for words, href in reader.found if not _is_no_address(href)]


def _is_no_address(href: str) -> bool:
    """Facts of records, and pages of this site.

    And places inside a document of Word: there is nothing here they could lead to.
    """
    return href.startswith("#_") or bool(LINK.fullmatch(href) or read_reference(href))


class _LinkReader(HTMLParser):
    """Each address as it was typed, before anything is taken away."""

    def __init__(self):
        super().__init__()
        self.found = []
        self._is_inside = False

    def handle_starttag(self, tag, attrs):
        href = (dict(attrs).get("href") or "").strip() if tag == "a" else ""
        if href:
            self.found.append(("", href))
        self._is_inside = bool(href) if tag == "a" else self._is_inside

    def handle_endtag(self, tag):
        self._is_inside = self._is_inside and tag != "a"

    def handle_data(self, data):
        if self._is_inside:
            words, href = self.found.pop()
            self.found.append((words + data, href))
