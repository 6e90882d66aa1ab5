"""Reading pages as a browser does, with html5lib."""

import html5lib


def parse(response):
    """The page of a response as an element tree without namespaces."""
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def texts(element) -> str:
    """All text inside an element, white space folded, soft hyphens and no-break spaces read as people do."""
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())


def by_id(page, name):
    return page.find(f".//*[@id='{name}']")


def by_class(page, name) -> list:
    return [element for element in page.iter() if name in (element.get("class") or "").split()]
