import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import cast
from tests.website.pages import by_class, parse, texts


def rows(client, path="/de/bueros/"):
    return [texts(row) for row in by_class(parse(client.get(path)), "directory__row")]


@time_machine.travel("2024-11-06 10:00+01:00", tick=False)
def test_it_shows_the_offices_in_their_order_with_what_helps_most(client, jena, gera):
    gera.consultation_hours.all().delete()
    gera.contacts.create(phone="0365 8383019")
    assert rows(client) == [
        "Gera Integrationsbüro Gera Telefon 0365 8383019",
        "Jena Integrationsbüro Jena Nächste Sprechzeit: Dienstag, 12. November, 9 bis 12 Uhr",
    ]


@time_machine.travel("2024-11-06 10:00+01:00", tick=False)
def test_it_speaks_english(client, jena):
    assert rows(client, "/en/offices/") == [
        "Jena Integration Office Jena Next consultation: Tuesday 12 November, 9 am to noon"
    ]


def test_an_office_with_neither_hours_nor_phone_is_written_to(client, db):
    office = cast.make_office("leer", "Leer")
    office.units.create(slug="office", name_de="Stelle", summary_de="Hilft beim Ankommen")
    assert rows(client) == ["Leer Integrationsbüro Leer Dem Büro mit dem Formular schreiben"]


def test_a_site_without_offices_says_so(client, db):
    assert "Es ist noch kein Büro eingetragen." in client.get("/de/bueros/").content.decode()


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, count):
    for number in range(count):
        cast.add_everything(cast.make_office(f"o{number}", f"Ort {number}"))
    with CaptureQueriesContext(connection) as queries:
        assert len(rows(client)) == count
    assert len(queries) == 7
