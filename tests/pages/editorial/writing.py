"""Reading editorial pages."""

from tests.website.pages import parse

PATHS = {"de": "/de/bueros/jena/seiten/{}/", "en": "/en/offices/jena/pages/{}/"}


def get(client, slug, language="de"):
    response = client.get(PATHS[language].format(slug))
    assert response.status_code == 200
    return parse(response)


def links(element) -> list[str]:
    return [link.get("href") for link in element.iter("a")]
