"""Every page leads to legal notice, privacy notice and accessibility statement: pages for errors, too."""

import pytest

from tests.website.pages import by_class, parse

SITE = {
    "de": {"/de/impressum/", "/de/datenschutz/", "/de/barrierefreiheit/"},
    "en": {"/en/legal-notice/", "/en/privacy/", "/en/accessibility/"},
}


def footer_links(response):
    (base,) = by_class(parse(response), "site-footer__base")
    return {link.get("href") for link in base.iter("a")}


@pytest.mark.parametrize(
    "rest", ["", "bueros/", "offices/", "darstellung/", "display/", "nowhere/", "impressum/", "privacy/"]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_pages_of_no_office_lead_to_the_statement_of_the_site(client, jena, language, rest):
    assert footer_links(client.get(f"/{language}/{rest}", follow=True)) >= SITE[language]


@pytest.mark.parametrize("path", ["/de/bueros/jena/", "/de/bueros/jena/barrierefreiheit/"])
def test_pages_of_an_office_lead_to_its_own_statement(client, jena, path):
    links = footer_links(client.get(path))
    assert "/de/bueros/jena/barrierefreiheit/" in links
    assert "/de/barrierefreiheit/" not in links


def test_a_dead_database_keeps_them(client):
    """The test has no database at all: whatever asks for one fails."""
    client.raise_request_exception = False
    response = client.get("/de/bueros/jena/")
    assert response.status_code == 500
    assert footer_links(response) >= SITE["de"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_link_leads_somewhere(client, jena, language):
    for link in footer_links(client.get(f"/{language}/")):
        assert client.get(link).status_code == 200
