"""What the page of the search answers, read from its HTML."""

import html
import re
from urllib.parse import urlencode

from django.test import Client

ADDRESS = {"de": "/de/suche/", "en": "/en/search/"}
_LINK = re.compile(r'<h4 class="search-hit__title">\s*<a\s+href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_TITLE = re.compile(r'id="results"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def page(typed: str, language: str = "de", **chosen) -> str:
    query = urlencode({"q": typed, **chosen})
    response = Client().get(f"{ADDRESS[language]}?{query}")
    assert response.status_code == 200
    # As people read it: the places where a word may be divided are no letters.
    return response.content.decode().replace("\xad", "").replace("&shy;", "")


def hits(typed: str, language: str = "de", **chosen) -> list[str]:
    """The addresses of the hits, in their order."""
    return [html.unescape(url) for url, _title in _LINK.findall(page(typed, language, **chosen))]


def titles(typed: str, language: str = "de", **chosen) -> list[str]:
    return [plain(title) for _url, title in _LINK.findall(page(typed, language, **chosen))]


def heading(typed: str, language: str = "de", **chosen) -> str:
    found = _TITLE.search(page(typed, language, **chosen))
    return plain(found[1]) if found else ""


def plain(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", markup)).split())
