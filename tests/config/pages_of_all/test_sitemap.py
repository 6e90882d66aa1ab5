"""The sitemap, parsed again and compared with what the pages themselves say."""

import xml.etree.ElementTree as ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.pages import sections
from tests import cast
from tests.browser.addresses import public_names
from tests.website.pages import parse

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.SITE_URL = "https://example.org"


def entries(client) -> dict[str, dict[str, str]]:
    """The address of each page → its alternates."""
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    assert not response.cookies
    urls = ElementTree.fromstring(response.content).findall(f"{SITEMAP}url")
    found = {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")
        }
        for url in urls
    }
    assert len(found) == len(urls), "each page once"
    return found


def in_the_head(client, address) -> tuple[str, dict[str, str]]:
    """Canonical address and alternates that the page itself names."""
    response = client.get(address.removeprefix("https://example.org"))
    assert response.status_code == 200
    links = [link for link in parse(response).iter("link") if link.get("rel") in {"canonical", "alternate"}]
    (canonical,) = [link.get("href") for link in links if link.get("rel") == "canonical"]
    return canonical, {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang")}


def test_every_page_says_the_same_of_itself(client, jena, gera):
    gera.name_en = gera.mission_en = ""
    gera.save()
    found = entries(client)
    assert {"https://example.org/de/", "https://example.org/en/offices/jena/"} <= set(found)
    for address, alternates in found.items():
        assert in_the_head(client, address) == (address, alternates)


def test_a_language_in_which_a_page_does_not_exist_is_not_listed(client, jena):
    jena.mission_en = ""
    jena.save()
    found = entries(client)
    assert found["https://example.org/de/bueros/jena/"] == {}
    assert "https://example.org/en/offices/jena/" not in found


def test_pages_without_an_object_are_pages(client, db):
    names = {name for pages in sections().values() for name in getattr(pages, "names", ())}
    assert names <= public_names()


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, count):
    for number in range(count):
        cast.make_office(f"o{number}", f"Ort {number}")
    with CaptureQueriesContext(connection) as queries:
        client.get("/sitemap.xml")
    assert len(queries) == 10


def test_it_can_only_be_read(client, db):
    assert client.post("/sitemap.xml").status_code == 405
