"""Towns and postcodes on a site that was loaded before there were any."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from offices.models import Office, ServedPlace


def load_places() -> list[str]:
    out = StringIO()
    call_command("load_served_places", stdout=out)
    return out.getvalue().splitlines()


def stored() -> list[tuple]:
    rows = ServedPlace.objects.order_by("office", "name")
    return list(rows.values_list("office__slug", "name", "postcodes", "part_of", "is_named_in_directory"))


def test_what_is_missing_is_added_as_not_confirmed(loaded):
    as_loaded = stored()
    ServedPlace.objects.all().delete()
    assert load_places() == [
        "gera: places added: 1",
        "germersheim: places added: 31",
        "jena: places added: 1",
        "leer: places added: 19",
        "wartburgkreis: places added: 33",
    ]
    assert stored() == as_loaded
    assert not ServedPlace.objects.exclude(confirmed_on=None).exists()


def test_what_staff_have_entered_stays(loaded):
    ServedPlace.objects.all().delete()
    office = loaded["wartburgkreis"]
    office.served_places.create(name="Bad-Salzungen", postcodes="36433", confirmed_on=date(2031, 1, 1))
    office.served_places.create(name="Werra-Stadt", other_names="Vacha, Völkershausen")
    load_places()
    names = set(office.served_places.values_list("name", flat=True))
    assert {"Bad-Salzungen", "Werra-Stadt", "Eisenach"} <= names
    assert not names & {"Bad Salzungen", "Vacha"}
    assert office.served_places.get(name="Bad-Salzungen").confirmed_on == date(2031, 1, 1)
    before = stored()
    load_places()
    assert stored() == before


def test_a_renamed_office_gets_them_too_and_one_that_is_gone_does_not(loaded):
    ServedPlace.objects.all().delete()
    leer = loaded["leer"]
    leer.slug = "landkreis-leer"
    leer.save()
    Office.objects.filter(slug="gera").delete()
    lines = load_places()
    assert lines[0] == "gera: left out, because its office is not there"
    assert lines[3] == "leer: places added: 19"
    assert leer.served_places.count() == 19


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_office_that_was_never_asked_claims_no_places(client, loaded, language):
    path = {"de": "/de/bueros/{}/", "en": "/en/offices/{}/"}[language]
    words = {"de": "Vom Büro noch nicht bestätigt:", "en": "Not yet confirmed by the office:"}[language]
    page = client.get(path.format("wartburgkreis")).content.decode()
    assert words in page
    assert page.index(words) < page.index("Amt Creuzburg")
    assert '"areaServed":[{"@type":"AdministrativeArea"' in page.replace(": ", ":").replace(", ", ",")
    assert words not in client.get(path.format("jena")).content.decode()
