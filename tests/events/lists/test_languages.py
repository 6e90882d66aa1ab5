"""Lists of languages stand in the order of the names that are read, in German and in English."""

import pytest

from events.models import SpokenLanguage
from tests.events.proposals.proposing import ENGLISH, PATH
from tests.offices.admin_pages import page_with
from tests.website.pages import by_id, parse, texts
from website.languages.alphabet import in_order_of_names, place_in_alphabet


def offered(client, path, name) -> list[str]:
    return [texts(option) for option in by_id(parse(client.get(path)), name).iter("option")]


@pytest.mark.parametrize("path", [PATH, ENGLISH])
@pytest.mark.parametrize("name", ["id_language_1", "id_language_3"])
def test_of_the_form_for_proposals(client, jena, path, name):
    nothing, *names = offered(client, path, name)
    assert nothing.startswith("–")
    assert names == sorted(names, key=place_in_alphabet)
    assert {"Arabisch", "Arabic"} & set(names)


def test_each_reader_has_an_own_order(client, jena):
    german, english = (offered(client, path, "id_language_1") for path in [PATH, ENGLISH])
    assert german.index("Deutsch") < german.index("Polnisch") < german.index("Ungarisch")
    assert english.index("German") < english.index("Hungarian") < english.index("Polish")


@pytest.mark.parametrize("path", ["/de/veranstaltungen/", "/en/events/"])
def test_of_the_filter(client, jena, path):
    _all, *names = offered(client, path, "id_language")
    assert names == sorted(names, key=place_in_alphabet)


def test_of_the_admin(as_anna, jena):
    event = jena.events.first()
    page = page_with(event, SpokenLanguage)
    names = offered(as_anna, page, "id_spoken_languages-__prefix__-language")
    assert names[0].startswith("-")
    assert names[1:] == sorted(names[1:], key=place_in_alphabet)
    assert "Deutsch" in names


def test_umlauts_stand_beside_their_letters():
    choices = [
        ("z", "Zulu"),
        ("a", "Äthiopisch"),
        ("b", "Arabisch"),
        ("", "–"),
        ("o", "Österreichisch"),
        ("p", "Oromo"),
    ]
    assert [label for _code, label in in_order_of_names(choices)] == [
        "–", "Arabisch", "Äthiopisch", "Oromo", "Österreichisch", "Zulu",
    ]  # fmt: skip
