"""The same facts for machines: whatever stands in the JSON stands on the page."""

from datetime import date

import pytest
from django.utils.formats import date_format
from django.utils.translation import override

from pages.models import OfficeStatement
from tests.website.pages import parse, texts
from website.formats.phone import to_national

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PAGES = {
    "de": ["/de/barrierefreiheit", "/de/bueros/jena/barrierefreiheit", "/de/bueros/leer/barrierefreiheit"],
    "en": ["/en/accessibility", "/en/offices/jena/accessibility", "/en/offices/germersheim/accessibility"],
}
CASES = [(language, path) for language, paths in PAGES.items() for path in paths]


def leaves(value):
    """All texts and dates of a document, without its keys and without what describes the document itself."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in {
                "@context",
                "@type",
                "@language",
                "url",
                "inLanguage",
                "display_settings",
                "answer_within",
            }:
                yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif isinstance(value, str):
        yield value


def _as_people_read(leaf, language):
    words = {
        "partial": {"de": "teilweise vereinbar", "en": "partially compliant"},
        "self": {"de": "Selbstbewertung", "en": "self-assessment"},
        "not_compliant": {"de": "erfüllt die Norm noch nicht", "en": "does not meet the standard yet"},
    }
    if leaf in words:
        return words[leaf][language]
    if leaf.startswith("+49"):
        return to_national(leaf)
    try:
        with override(language):
            return " ".join(date_format(date.fromisoformat(leaf), "DATE_FORMAT").split())
    except ValueError:
        return leaf


@pytest.fixture
def assessed(jena):
    jena.contacts.create(phone="0365 8383019")
    jena.accessibility_statement.gaps.update(
        where="/de/", reason_de="Grund", alternative_de="Anruf", planned_for=date(2027, 3, 1)
    )
    OfficeStatement.objects.filter(office=jena).update(
        status="partial", method="self", assessed_on=date(2026, 1, 10), prepared_on=date(2026, 1, 12)
    )
    return jena


@pytest.mark.parametrize(("language", "path"), CASES)
def test_it_tells_the_facts_of_the_page(client, assessed, offices, language, path):
    response = client.get(f"{path}.json")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    page = parse(client.get(f"{path}/"))
    addresses = [link.get("href") for link in page.iter("a")]
    shown = " ".join([texts(page), *addresses])
    found = list(leaves(response.json()))
    assert len(found) > 5
    assert [leaf for leaf in found if _as_people_read(leaf, language) not in shown] == []


def test_what_is_missing_is_null_and_not_invented(client, offices):
    found = client.get("/de/bueros/leer/barrierefreiheit.json").json()
    assert (found["assessed"], found["status"], found["assessed_on"], found["method"]) == (
        False,
        None,
        None,
        None,
    )
    assert found["gaps"] == []
    form = "http://localhost:8000/de/barriere-melden/"
    assert found["feedback"] == {"url": form, "telephone": [], "email": [], "answer_within": "P1M"}


def test_each_text_names_its_language(client, assessed):
    found = client.get("/en/offices/jena/accessibility.json").json()
    assert found["inLanguage"] == "en"
    assert found["publisher"] == {"@value": "City of Jena", "@language": "en"}
    assert found["gaps"][0]["reason"] == {"@value": "Grund", "@language": "de"}
    assert found["enforcement"][0]["name"]["@language"] == "de"


@pytest.mark.parametrize(("language", "path"), CASES)
def test_the_page_names_it_for_machines_and_for_people(client, offices, language, path):
    page = parse(client.get(f"{path}/"))
    (link,) = [each for each in page.iter("link") if each.get("type") == "application/json"]
    assert link.get("href") == f"{path}.json"
    assert f"{path}.json" in [each.get("href") for each in page.iter("a")]
