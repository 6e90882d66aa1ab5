import pytest

from awards.models import Award, Edition
from awards.words.names import name_of, name_with_year

ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th"}  # fmt: skip


def edition(number, **fields) -> Edition:
    names = {"title_de": "Geraer Integrationspreis", "title_en": "Gera Integration Award", **fields}
    return Edition(award=Award(**names), number=number, year=2017)


@pytest.mark.parametrize("number", ORDINALS)
def test_the_number_is_written_as_the_language_does(number):
    row = edition(number)
    assert name_of(row, "en").text == f"{ORDINALS[number]}\u00a0Gera Integration Award"
    assert name_of(row, "de").text == f"{number}.\u00a0Geraer Integrationspreis"


def test_without_an_english_name_all_of_it_is_german():
    name = name_of(edition(1, title_en=""), "en")
    assert (name.text, name.language) == ("1.\u00a0Geraer Integrationspreis", "de")


def test_without_a_number_the_year_stands_for_it():
    assert name_of(edition(None), "en").text == "Gera Integration Award 2017"
    assert name_with_year(edition(None), "en").text == "Gera Integration Award 2017"
    assert name_with_year(edition(1), "de").text == "1.\u00a0Geraer Integrationspreis (2017)"
