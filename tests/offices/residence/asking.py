"""Asking where somebody lives, as a browser does, and reading the answer."""

from urllib.parse import urlencode

from tests.website.pages import by_class, by_id, parse, texts

PATHS = {"de": "/de/wohnort/", "en": "/en/where-you-live/"}


def ask(client, place: str | None, language: str = "en"):
    """The page of the answer."""
    query = "" if place is None else f"?{urlencode({'place': place})}"
    response = client.get(f"{PATHS[language]}{query}")
    assert response.status_code == 200
    return parse(response)


def in_charge(page) -> list[str]:
    """The slugs of the offices that are said to be in charge: one, or none if nobody is sure."""
    if title(page) not in {"This office is in charge", "Dieses Büro ist zuständig"}:
        return []
    return [slug_of(link) for link in by_class(page, "directory__link")]


def choices(page) -> list[tuple[str, str]]:
    """The places to choose from, and the slugs of their offices."""
    links = [link for name in by_class(page, "record-list__name") for link in name.iter("a")]
    return [(texts(link), slug_of(link)) for link in links]


def slug_of(link) -> str:
    return link.get("href").rstrip("/").rpartition("/")[2]


def title(page) -> str:
    """The heading of the answer, on which the focus lands."""
    heading = by_id(page, "result")
    return "" if heading is None else texts(heading)


def error(page) -> str:
    return " ".join(texts(each).removeprefix("Error: ") for each in by_class(page, "field__error"))


def said(page) -> str:
    return texts(page.find(".//main"))
