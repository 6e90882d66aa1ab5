"""How a page looks when somebody shares its address."""

import pytest

from offices.models import Office
from tests.website.pages import parse

pytestmark = pytest.mark.usefixtures("jena_on_stage")


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.SITE_URL = "https://example.org"


def properties(client, path) -> dict:
    found = {}
    for meta in parse(client.get(path)).iter("meta"):
        if (meta.get("property") or "").startswith("og:"):
            assert meta.get("property") not in found
            found[meta.get("property")] = (meta.get("content"), meta.get("lang"))
    return found


@pytest.mark.parametrize(
    ("path", "title", "sentence", "locales"),
    [
        ("/de/bueros/jena/", "Integrationsbüro Jena – Jena", "Das Büro setzt sich für die Menschen in Jena ein.", "de_DE en_GB"),
        ("/en/offices/jena/", "Integration Office Jena – Jena", "The office stands up for the people of Jena.", "en_GB de_DE"),
    ],
)  # fmt: skip
def test_an_office_is_told_in_one_sentence_of_its_language(client, jena, path, title, sentence, locales):
    found = properties(client, f"{path}?utm=1")
    assert found["og:title"] == (title, None)
    assert found["og:description"] == (sentence, None)
    assert found["og:url"] == (f"https://example.org{path}", None)
    assert [found["og:locale"][0], found["og:locale:alternate"][0]] == locales.split()


def test_of_a_mission_only_the_first_sentence_is_told_and_no_format(client, jena):
    Office.objects.update(
        mission_de="<p>Wir <strong>helfen</strong> &amp; beraten. Kommen Sie.</p><p>Bald.</p>"
    )
    assert properties(client, "/de/bueros/jena/")["og:description"] == ("Wir helfen & beraten.", None)


def test_a_page_that_exists_in_german_only_is_shared_as_the_german_one(client, jena):
    Office.objects.update(name_en="", mission_en="")
    found = properties(client, "/en/offices/jena/")
    assert found["og:title"] == ("Integrationsbüro Jena – Jena", "de")
    assert found["og:description"] == ("Das Büro setzt sich für die Menschen in Jena ein.", "de")
    assert found["og:url"] == ("https://example.org/de/bueros/jena/", None)
    assert found["og:locale"] == ("de_DE", None)
    assert "og:locale:alternate" not in found


@pytest.mark.parametrize(
    ("path", "title"),
    [("/de/", "Integrationsbüros vor Ort"), ("/en/offices/", "Offices"), ("/de/darstellung/", "Darstellung")],
)
def test_every_page_has_its_own_title_without_the_name_of_the_site(client, db, path, title):
    found = properties(client, path)
    assert found["og:title"][0] == title
    assert found["og:url"][0] == f"https://example.org{path}"


def test_characters_in_a_title_stay_what_they_are(client, jena):
    Office.objects.update(name_de='"A" & <B> – C')
    assert properties(client, "/de/bueros/jena/")["og:title"][0] == '"A" & <B> – C – Jena'


def test_an_error_page_shares_no_address(client, db):
    assert "og:url" not in properties(client, "/de/nowhere/")
