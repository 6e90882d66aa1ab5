"""Every postcode and every town of the five municipalities leads to its office; what is elsewhere is told honestly."""

import pytest

from offices.models import ServedPlace
from tests.offices.residence.asking import (
    ask,
    choices,
    error,
    in_charge,
    said,
    title,
)
from tests.offices.residence.places import NAMES, PLACES, POSTCODES
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("postcode", "slug"), POSTCODES)
def test_every_postcode_leads_to_its_office(site, postcode, slug, language):
    assert in_charge(ask(site, postcode, language)) == [slug]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("name", "slug"), NAMES)
def test_every_town_leads_to_its_office(site, name, slug, language):
    page = ask(site, name, language)
    assert in_charge(page) == [slug]
    assert name in said(page)


def test_the_site_knows_these_places_and_no_others(site):
    rows = ServedPlace.objects.order_by("office__position", "name")
    known: dict = {}
    for slug, name, postcodes in rows.values_list("office__slug", "name", "postcodes"):
        known.setdefault(slug, set()).add((name, postcodes))
    assert known == {slug: set(places) for slug, places in PLACES.items()}
    assert not rows.exclude(confirmed_on=None).exists()


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Leer", "leer"),
        ("Leer Ostfriesland", "leer"),
        ("Leer in Ostfriesland", "leer"),
        ("Stadt Leer", "leer"),
        ("Wörth", "germersheim"),
        ("Woerth", "germersheim"),
        ("Worth", "germersheim"),
        ("Wörth a. Rh.", "germersheim"),
        ("woerth/rhein", "germersheim"),
        ("Wutha", "wartburgkreis"),
        ("Wutha Farnroda", "wartburgkreis"),
        ("Barchfeld", "wartburgkreis"),
        ("Hörselberg", "wartburgkreis"),
        ("Berka", "wartburgkreis"),
        ("Berka vor der Hainich", "wartburgkreis"),
        ("Berg", "germersheim"),
        ("Westheim", "germersheim"),
        ("Weingarten", "germersheim"),
        ("Erlenbach b. Kandel", "germersheim"),
        ("Ottersheim", "germersheim"),
        ("Hordt", "germersheim"),
        ("Rulzheim", "germersheim"),
        ("BAD SALZUNGEN", "wartburgkreis"),
        ("bad-salzungen", "wartburgkreis"),
        ("Badsalzungen", "wartburgkreis"),
        ("  Bad  Salzungen. ", "wartburgkreis"),
        ("Bad\u00a0Salz\u00adungen", "wartburgkreis"),
        ("Ru\u0308lzheim", "germersheim"),
        ("In Eisenach", "wartburgkreis"),
        ("Wartburgkreis", "wartburgkreis"),
        ("Kreis Wartburg", "wartburgkreis"),
        ("Landkreis Leer", "leer"),
        ("Kreis Leer", "leer"),
        ("LK Leer", "leer"),
        ("district of Leer", "leer"),
        ("Kreis Germersheim", "germersheim"),
        ("Germersheim district", "germersheim"),
        ("Stadt Jena", "jena"),
        ("City of Gera", "gera"),
        ("gera", "gera"),
        ("99817 Eisenach", "wartburgkreis"),
        ("D-99817", "wartburgkreis"),
        ("DE 99817 Eisenach", "wartburgkreis"),
        ("99 817", "wartburgkreis"),
        ("Eisenach, 99817", "wartburgkreis"),
        ("Markt 5, 99817 Eisenach", "wartburgkreis"),
        ("Markt 5, Eisenach", "wartburgkreis"),
        ("Eisenach, Thüringen", "wartburgkreis"),
        ("٩٩٨١٧", "wartburgkreis"),
        ("９９８１７", "wartburgkreis"),
        ("26789 Leer", "leer"),
        ("26789 Landkreis Leer", "leer"),
    ],
)
def test_people_write_names_in_their_own_ways(site, typed, slug):
    assert in_charge(ask(site, typed)) == [slug]


def test_a_postcode_of_several_towns_of_one_office_names_them(site):
    page = ask(site, "26835")
    assert in_charge(page) == ["leer"]
    names = "Brinkum (26835), Firrel (26835), Hesel (26835), Holtland (26835)"
    assert f"Your place is one of these: {names}" in said(page)
    assert "If your town is not named here, another office may be in charge." in said(page)


def test_a_town_with_a_name_of_others_asks_for_the_postcode(site):
    page = ask(site, "Lauterbach")
    assert "Your place: Lauterbach (99826)" in said(page)
    assert "Do you live in another town of this name? Please enter your postcode." in said(page)


def test_a_part_of_a_town_that_nobody_has_entered_is_found_by_its_postcode(site):
    page = ask(site, "99817 Stockhausen")
    assert in_charge(page) == ["wartburgkreis"]
    assert "We know the postcode 99817, but not the place “Stockhausen”." in said(page)


@pytest.mark.parametrize(
    "typed",
    ["10115", "20095", "07318", "99084 Erfurt", "Berlin", "Erfurt", "Suhl", "Landau", "Hainich", "Aurich", "Weimar",
     "36421", "München", "Paris", "جينا", "Київ", "Saalfeld", "Neustadt"],
)  # fmt: skip
def test_what_is_elsewhere_is_told_honestly_and_all_offices_are_offered(site, typed):
    page = ask(site, typed)
    assert in_charge(page) == []
    assert title(page) == f"We know no office for “{typed}” on this website"
    assert len(by_class(page, "directory__link")) == 5
    assert "115" in said(page)


def test_in_german_too(site):
    page = ask(site, "Erfurt", "de")
    assert title(page) == "Für „Erfurt“ kennen wir auf dieser Website kein Büro"
    assert "Behördennummer 115" in said(page)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Eisenahc", "Eisenach"),
        ("Eisenac", "Eisenach"),
        ("Eisennach", "Eisenach"),
        ("Bad Saltzungen", "Bad Salzungen"),
        ("Germersheimm", "Germersheim"),
        ("Lehr", "Leer (Ostfriesland)"),
        ("Yena", "Jena"),
        ("Jena-Lobeda", "Jena"),
        ("Gera Lusan", "Gera"),
        ("Eisenach Thüringen", "Eisenach"),
        ("Salzungen", "Bad Salzungen"),
        ("Creuzburg", "Amt Creuzburg"),
        ("Farnroda", "Wutha-Farnroda"),
        ("Bad", "Bad Liebenstein"),
        ("Wartburg", "Wartburgkreis"),
        ("Rheinzaber", "Rheinzabern"),
        ("10115 Jena", "Jena"),
        ("10115 Jenna", "Jena"),
    ],
)
def test_what_may_have_been_meant_is_offered_and_not_assumed(site, typed, place):
    page = ask(site, typed)
    assert in_charge(page) == []
    assert "Did you mean one of these places?" in said(page)
    assert place in [name for name, _slug in choices(page)]


@pytest.mark.parametrize("typed", ["Berlin", "Hamburg", "München", "Erfurt", "Aurich", "Paris", "10115"])
def test_nothing_is_offered_that_nobody_can_have_meant(site, typed):
    assert choices(ask(site, typed)) == []


def test_a_postcode_and_a_town_of_two_offices_leave_the_choice(site):
    page = ask(site, "99817 Jena")
    assert in_charge(page) == []
    assert title(page) == "Several offices are possible. Please choose where you live."
    assert set(choices(page)) == {("Eisenach", "wartburgkreis"), ("Jena", "jena")}


@pytest.mark.parametrize("typed", ["998", "9981", "998177", "99 81", "12 34 56", "0"])
def test_a_postcode_has_five_digits(site, typed):
    page = ask(site, typed)
    assert error(page) == (
        "A postcode has five digits, for example: 99817. You can also enter the name of the town."
    )


def test_what_no_office_has_confirmed_is_said_to_be_so(site):
    for typed in ["Eisenach", "99817"]:
        assert "Not yet confirmed by the office" in said(ask(site, typed))
    assert "Not yet confirmed" not in said(ask(site, "Wartburgkreis"))
    assert "Not yet confirmed" not in said(ask(site, "Jena"))
    assert "Not yet confirmed" in said(ask(site, "07751"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_best_known_towns_stand_where_one_chooses_an_office(site, language):
    for path in {"de": ["/de/", "/de/bueros/"], "en": ["/en/", "/en/offices/"]}[language]:
        lines = [texts(line) for line in by_class(parse(site.get(path)), "directory__towns")]
        assert [line.partition(": ")[2] for line in lines] == [
            "Bad Salzungen, Eisenach",
            "Borkum, Leer (Ostfriesland), Weener",
            "Germersheim, Kandel, Wörth am Rhein",
        ]
