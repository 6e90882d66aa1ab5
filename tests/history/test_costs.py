"""What the history costs: nothing where pages are read, and not more for many rows than for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from history.recording.block import recording
from tests.history.walking import history_address

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


def count(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(path).status_code == 200
    return len(found)


def test_a_long_history_asks_as_much_as_a_short_one(client, jena, anna):
    client.force_login(anna)
    paths = [history_address(jena), history_address(jena, "whole_history")]
    with recording(anna):
        jena.place_en = "Jena 0"
        jena.save()
        jena.consultation_hours.create(weekday=2, opens="08:00", closes="09:00")
    few = [count(client, path) for path in paths]
    for number in range(1, 8):
        with recording(anna):
            jena.place_en = f"Jena {number}"
            jena.save()
            jena.consultation_hours.create(weekday=2, opens="08:00", closes=f"1{number}:00")
    assert [count(client, path) for path in paths] == few


def test_a_long_list_of_what_was_deleted_asks_as_much_as_a_short_one(client, jena, anna):
    client.force_login(anna)
    path = reverse("admin:offices_contact_deleted")
    for number in range(6):
        contact = jena.contacts.create(name_de=f"Frau {number}", email=f"frau{number}@example.org")
        with recording(anna):
            contact.delete()
        if not number:
            few = count(client, path)
    assert count(client, path) == few


def test_reading_the_public_pages_asks_nothing_of_the_history(client, jena):
    with CaptureQueriesContext(connection) as found:
        for path in [jena.get_absolute_url(), "/de/", "/en/events/"]:
            assert client.get(path).status_code == 200
    assert [each["sql"] for each in found if "history_" in each["sql"] or "reversion_" in each["sql"]] == []
