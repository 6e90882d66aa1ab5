import pytest

from tests.website.pages import parse
from website.languages.alternates import same_page

pytestmark = pytest.mark.usefixtures("jena_on_stage")


def alternates(page):
    links = [link for link in page.iter("link") if link.get("rel") == "alternate"]
    return {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang")}


def canonical(page):
    return next(link.get("href") for link in page.iter("link") if link.get("rel") == "canonical")


@pytest.mark.parametrize(
    ("path", "language", "translated"),
    [
        ("/de/bueros/jena/", "en", "/en/offices/jena/"),
        ("/en/offices/jena/", "de", "/de/bueros/jena/"),
        ("/de/bueros/jena/?a=1&b=%C3%A4", "en", "/en/offices/jena/?a=1&b=%C3%A4"),
        ("/en/bueros/jena/", "en", "/en/offices/jena/"),
        ("/de/", "en", "/en/"),
        ("/de/darstellung/", "de", "/de/darstellung/"),
        ("/de/nowhere/", "en", None),
        ("/admin/", "en", None),
        ("/", "en", None),
    ],
)
def test_the_same_page_in_another_language(path, language, translated):
    assert same_page(path, language) == translated


@pytest.mark.parametrize(
    ("accepted", "home"),
    [
        ("", "/de/"),
        ("de-DE,de;q=0.9", "/de/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("fr, en;q=0.8, de;q=0.5", "/en/"),
        ("fr,ru", "/de/"),
        ("*", "/de/"),
        ("x" * 5000, "/de/"),
    ],
)
def test_the_root_leads_to_the_best_language(client, accepted, home):
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response["Location"]) == (302, home)
    assert "Accept-Language" in response["Vary"]


def test_the_language_links_keep_page_and_query(client, jena):
    page = parse(client.get("/de/bueros/jena/?x=1&y=%22"))
    links = {link.get("hreflang"): link for link in page.iter("a") if link.get("hreflang")}
    assert links["en"].get("href") == "/en/offices/jena/?x=1&y=%22"
    assert links["en"].get("lang") == "en"
    assert links["de"].get("aria-current") == "true"


def test_a_page_in_both_languages_says_so(client, jena, settings):
    settings.SITE_URL = "https://example.org"
    page = parse(client.get("/en/offices/jena/?utm=1"))
    assert canonical(page) == "https://example.org/en/offices/jena/"
    assert alternates(page) == {
        "de": "https://example.org/de/bueros/jena/",
        "en": "https://example.org/en/offices/jena/",
        "x-default": "https://example.org/de/bueros/jena/",
    }


def test_a_page_without_an_english_name_is_in_english_all_the_same(client, jena, settings):
    settings.SITE_URL = "https://example.org"
    jena.name_en = ""
    jena.save()
    assert canonical(parse(client.get("/en/offices/jena/"))) == "https://example.org/en/offices/jena/"


def test_a_page_without_english_text_exists_in_german_only(client, jena, settings):
    settings.SITE_URL = "https://example.org"
    jena.mission_en = ""
    jena.save()
    page = parse(client.get("/en/offices/jena/"))
    assert canonical(page) == "https://example.org/de/bueros/jena/"
    assert alternates(page) == {}


@pytest.mark.parametrize(
    ("path", "language"), [("/de/", "de"), ("/en/", "en"), ("/de/x/", "de"), ("/en/x/", "en")]
)
def test_the_page_names_its_language(client, db, path, language):
    response = client.get(path)
    assert parse(response).get("lang") == language
    assert response["Content-Language"] == language


def test_words_of_the_other_language_lead_to_the_page_that_was_meant(client, jena):
    response = client.get("/en/bueros/jena/?a=1")
    assert (response.status_code, response["Location"]) == (302, "/en/offices/jena/?a=1")
