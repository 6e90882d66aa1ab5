import pytest

from offices.models import Office
from pages.models import Operator
from tests import cast
from tests.website.pages import by_id, parse, texts

PATHS = {"de": "/de/impressum/", "en": "/en/legal-notice/"}


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    return parse(response)


def section(page, name) -> str:
    return texts(by_id(page, name))


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "de",
            [
                "Noch nicht eingetragen: Anschrift, Vertreten durch",
                "Fehlt hier etwas? Dann fragen Sie bitte dort.",
            ],
        ),
        (
            "en",
            [
                "Not available yet: Street address, Represented by",
                "If something is missing here, please ask there.",
            ],
        ),
    ],
)
def test_what_nobody_has_entered_says_so_and_where_to_ask(client, db, language, sentences):
    cast.make_office("neu", "Neustadt")
    page = get(client, language)
    assert [sentence for sentence in sentences if sentence not in section(page, "office-neu")] == []
    (link,) = by_id(page, "office-neu").iter("a")
    assert client.get(link.get("href")).status_code == 200


@pytest.mark.parametrize(
    ("language", "sentence"), [("de", "Der Betreiber hat seinen Namen"), ("en", "The operator has not")]
)
def test_an_operator_that_is_not_entered_leads_to_the_offices(client, db, language, sentence):
    Operator.objects.all().delete()
    page = get(client, language)
    assert sentence in section(page, "operator")
    assert by_id(page, "operator").find(".//a").get("href") in {"/de/bueros/", "/en/offices/"}


def test_what_is_entered_is_shown_and_no_longer_missing(client, jena):
    facts = jena.legal_facts
    facts.street, facts.postcode, facts.town = "Am Markt 1", "07743", "Jena"
    facts.email, facts.phone, facts.vat_id = "stadt@example.org", "03641 490", "DE123"
    facts.responsible_person, facts.responsible_address = "Erika Muster", "Am Markt 2, 07743 Jena"
    facts.save()
    page = get(client)
    shown = section(page, "office-jena")
    for text in [
        "Am Markt 1",
        "07743 Jena",
        "stadt@example.org",
        "03641 490",
        "DE123",
        "Erika Muster",
        "Haupt von Jena",
    ]:
        assert text in shown
    assert "Noch nicht eingetragen: Aufsichtsbehörde." in shown
    links = [link.get("href") for link in by_id(page, "office-jena").iter("a")]
    assert {"mailto:stadt@example.org", "tel:+493641490"} <= set(links)


def test_half_an_address_is_none(client, jena):
    jena.legal_facts.street = "Am Markt 1"
    jena.legal_facts.save()
    assert "Am Markt 1" not in section(get(client), "office-jena")


def test_a_missing_english_name_is_german_and_marked_but_not_announced(client, jena):
    jena.legal_facts.represented_by_en = ""
    jena.legal_facts.save()
    part = by_id(get(client, "en"), "office-jena")
    assert "Haupt von Jena" in [texts(span) for span in part.iter("span") if span.get("lang") == "de"]
    assert "We do not have this text in English yet" not in texts(part)


def test_a_municipality_without_english_name_is_marked_wherever_it_stands(client, jena):
    Office.objects.update(municipality_en="")
    page = get(client, "en")
    marked = [texts(span) for span in page.iter("span") if span.get("lang") == "de"]
    assert marked.count("Stadt Jena") == 2, "jump link and heading"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("de", "Die deutsche Fassung ist maßgeblich."), ("en", "The German version is binding.")],
)
@pytest.mark.parametrize("page", ["legal_notice", "privacy", "accessibility"])
def test_the_german_version_is_binding(client, db, page, language, sentence):
    from django.urls import reverse
    from django.utils.translation import override

    with override(language):
        path = reverse(f"pages:{page}")
    assert sentence in texts(parse(client.get(path)))


# English pages ask once which of their texts are older than the German.
@pytest.mark.parametrize(("page", "queries"), [("/de/impressum/", 4), ("/en/privacy/", 5)])
@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow_with_offices(client, db, django_assert_num_queries, page, queries, count):
    for number in range(count):
        cast.make_office(f"office-{number}", f"Ort {number}")
    with django_assert_num_queries(queries):
        client.get(page)
