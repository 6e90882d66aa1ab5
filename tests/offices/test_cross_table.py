"""The cross-table of the facts, found again on the rendered pages in both languages.

The figures stand here as they stand in the facts about the five offices, not derived from the content files.
"""

import pytest

from tests.website.pages import by_class, by_id, parse, texts

OFFICES = ["gera", "jena", "wartburgkreis", "leer", "germersheim"]


PATHS = {"de": "/de/bueros/{}/", "en": "/en/offices/{}/"}


@pytest.fixture(scope="module")
def page(loaded_once):
    """The page of an office in a language, each rendered once for all these tests."""
    with loaded_once() as client:
        pages = {
            (slug, language): parse(client.get(PATHS[language].format(slug)))
            for slug in OFFICES
            for language in PATHS
        }
    return lambda slug, language: pages[slug, language]


def rows(page, section, name) -> int:
    section = by_id(page, section)
    return 0 if section is None else len(list(by_class(section, name)))


def items(page, section) -> int:
    return (
        sum(len(records.findall("li")) for records in by_class(section, "record-list"))
        if section is not None
        else 0
    )


def each(figures):
    """Every office with its figure, in both languages."""
    pairs = zip(OFFICES, figures, strict=True)
    return pytest.mark.parametrize(
        ("slug", "count", "language"),
        [(slug, count, language) for slug, count in pairs for language in ["de", "en"]],
    )


@each([8, 14, 11, 8 + 4 + 8, 6])
def test_duties(page, slug, count, language):
    office = page(slug, language)
    assert rows(office, "help", "duty-list__item") + rows(office, "duties", "duty-list__item") == count


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_duties_of_the_three_units_of_leer(page, language):
    leer = page("leer", language)
    counts = {
        unit: sum(rows(leer, f"unit-{unit}{more}", "duty-list__item") for more in ["", "-more"])
        for unit in ["commissioner", "guides", "coordination"]
    }
    assert counts == {"commissioner": 8, "guides": 4, "coordination": 8}


@each([0, 0, 0, 3, 0])
def test_units_with_a_part_of_their_own(page, slug, count, language):
    units = by_class(page(slug, language), "unit")
    assert len([unit for unit in units if not unit.get("id").endswith("-more")]) == count


@each([1, 0, 0, 0, 0])
def test_what_the_office_cannot_do(page, slug, count, language):
    assert len(by_class(page(slug, language), "remit__part--not")) == count


@each([6, 6, 2, 0, 0])
def test_networks(page, slug, count, language):
    assert items(page(slug, language), by_id(page(slug, language), "networks")) == count


@each([0, 3, 0, 0, 0])
def test_funds(page, slug, count, language):
    office = page(slug, language)
    assert items(office, by_id(office, "funds")) == count


@each([1, 2, 5, 0, 0])
def test_funders_and_programmes(page, slug, count, language):
    office = page(slug, language)
    assert items(office, by_id(office, "funding")) == count


@each([0, 0, 2, 0, 0])
def test_addresses(page, slug, count, language):
    assert len(list(page(slug, language).iter("address"))) == count


@each(
    [
        ["Bewerbungsformular Geraer Integrationspreis", "Stadtplan (Link)"],
        ["Integrationskonzept", "Migrationsbericht", "Befragungen"],
        [
            "Programm mit allen öffentlichen Veranstaltungen (Interkulturelle Woche 2023)",
            "Thüringer Transparenzportal (Link)",
        ],
        [],
        ["Strategisches Integrationskonzept"],
    ]
)
def test_files_and_addresses_that_are_only_named(page, slug, count, language):
    """Files are in none of the sources. All that is named stands in one line."""
    office = page(slug, language)
    assert by_id(office, "downloads") is None
    assert by_id(office, "publications") is None
    line = by_id(office, "not-here")
    if not count:
        assert line is None
    elif language == "de":
        assert (
            texts(line)
            == f"Noch nicht auf dieser Seite: {', '.join(count)}. Bitte fragen Sie das Büro danach."
        )
    else:
        assert texts(line).count(", ") == len(count) - 1


@each([0, 0, 3, 0, 0])
def test_external_services(page, slug, count, language):
    office = page(slug, language)
    assert items(office, by_id(office, "links")) == count


@each(["0365 8383019", "", "03695 615803", "", ""])
def test_phone(page, slug, count, language):
    numbers = {texts(link) for link in page(slug, language).iter("a") if link.get("href").startswith("tel:")}
    assert any(count in number for number in numbers) if count else not numbers


@each(["migration.integrationsbeauftragte@gera.de", "", "denkbunt@wartburgkreis.de", "", ""])
def test_email(page, slug, count, language):
    links = page(slug, language).iter("a")
    addresses = [link.get("href") for link in links if link.get("href").startswith("mailto:")]
    assert addresses == ([f"mailto:{count}"] if count else [])


@each([False, True, False, False, False])
def test_hours(page, slug, count, language):
    assert (by_id(page(slug, language), "hours") is not None) is count


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Dienstag und Donnerstag, 9 bis 12 Uhr. Andere Zeiten nach Vereinbarung."),
        ("en", "Tuesday and Thursday, 9 am to noon. Other times by appointment."),
    ],
)
def test_the_hours_of_jena_in_words(page, language, sentence):
    assert sentence in texts(by_id(page("jena", language), "hours"))


@pytest.mark.parametrize(
    ("slug", "german", "english"),
    [
        ("gera", "kreisfreie Stadt in Thüringen", "independent city in Thuringia"),
        ("jena", "kreisfreie Stadt in Thüringen", "independent city in Thuringia"),
        ("wartburgkreis", "Landkreis in Thüringen", "rural district in Thuringia"),
        ("leer", "Landkreis in Niedersachsen", "rural district in Lower Saxony"),
        ("germersheim", "Landkreis in Rheinland-Pfalz", "rural district in Rhineland-Palatinate"),
    ],
)
def test_kind_and_state(page, slug, german, english):
    assert german in texts(page(slug, "de")).replace("Kreisfreie", "kreisfreie")
    assert english in texts(page(slug, "en"))


@each([False, False, True, False, True])
def test_duties_that_are_examples(page, slug, count, language):
    sentence = {"de": "Das sind Beispiele.", "en": "These are examples."}[language]
    assert (sentence in texts(page(slug, language))) is count
