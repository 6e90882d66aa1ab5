import re

import pytest
from lxml import etree

from tests.website.pages import parse

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PAGES = ["/de/", "/en/offices/", "/de/bueros/jena/", "/en/display/", "/de/nowhere/", "/robots.txt"]


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_allows_nothing_inline_and_nothing_foreign(client, jena, path):
    policy = client.get(path)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    for word in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*", "nonce"]:
        assert word not in policy


@pytest.mark.parametrize("path", PAGES)
def test_a_plain_get_sets_no_cookie(client, jena, path):
    assert not client.get(path).cookies


@pytest.mark.parametrize("path", PAGES)
def test_no_page_can_be_framed_or_guessed_to_be_something_else(client, jena, path):
    response = client.get(path)
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [path for path in PAGES if path.endswith("/")])
def test_foreign_addresses_stand_only_in_links(client, jena, path):
    page = parse(client.get(path))
    for element in page.iter("a", "script"):
        element.attrib.pop("href", None)
        # Structured data names addresses as well; no browser follows them.
        element.text = "" if element.get("type") == "application/ld+json" else element.text
    outside_links = etree.tostring(page, encoding="unicode")
    assert set(re.findall(r"https?://[^/\"]+", outside_links)) <= {"http://localhost:8000"}
