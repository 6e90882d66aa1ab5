"""Loading the files once more leaves alone what staff have changed, unless it is to be overwritten."""

import pytest
from django.core.management import CommandError

from offices import models
from tests.offices.content.loading import everything, load


def test_it_says_what_it_did(db):
    load("--overwrite", "gera")
    assert load("--overwrite", "gera", "--overwrite", "leer") == [
        "gera: overwritten from its file",
        "germersheim: exists, left as it is",
        "jena: exists, left as it is",
        "leer: overwritten from its file",
        "wartburgkreis: exists, left as it is",
    ]


def test_loading_twice_changes_nothing(loaded):
    before = everything()
    load()
    assert everything() == before


def test_what_staff_entered_survives(loaded):
    models.Office.objects.filter(slug="jena").update(name_de="Büro für Alle")
    loaded["jena"].funds.all().delete()
    load()
    loaded["jena"].refresh_from_db()
    assert loaded["jena"].name_de == "Büro für Alle"
    assert loaded["jena"].funds.count() == 0


def test_an_office_made_by_staff_is_not_touched(jena):
    load()
    assert models.Office.objects.get(slug="jena").name_de == "Integrationsbüro Jena"


def test_overwriting_makes_the_office_what_its_file_says(jena):
    load("--overwrite", "jena")
    jena.refresh_from_db()
    assert jena.name_de == "Büro für Migration und Integration"
    assert [fund.name_de for fund in jena.funds.all()] == [
        "Politische Bildung",
        "Migrationsvereine",
        "Maßnahmen Integrationskonzept",
    ]
    assert jena.contacts.count() == 0


def test_overwriting_empties_what_the_file_does_not_say(loaded):
    models.Office.objects.filter(slug="jena").update(step_free=True, languages_spoken_de="Arabisch")
    load("--overwrite", "jena")
    jena = models.Office.objects.get(slug="jena")
    assert (jena.step_free, jena.languages_spoken_de) == (None, None)


def test_overwriting_keeps_the_office_and_who_works_for_it(anna, jena):
    load("--overwrite", "jena")
    assert anna.memberships.get().office == jena
    assert models.Office.objects.get(slug="jena").pk == jena.pk


def test_overwriting_leaves_other_offices_alone(gera, gerd, jena):
    load("--overwrite", "jena")
    gera.refresh_from_db()
    assert gera.name_de == "Integrationsbüro Gera"
    assert [contact.name_de for contact in gera.contacts.all()] == ["Frau Gera"]
    assert gerd.memberships.get().office == gera


def test_an_office_without_a_file_cannot_be_overwritten(db):
    with pytest.raises(CommandError, match="There is no file for “erfurt”. There are: gera, "):
        load("--overwrite", "erfurt")
    assert not models.Office.objects.exists()
