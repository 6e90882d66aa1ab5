"""What belongs to another office does not exist, in the history as everywhere else."""

import pytest
from django.urls import reverse

from history.models import RowVersion
from history.recording.block import recording
from offices.models import User
from tests.history.walking import history_address, revisions, words

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


@pytest.fixture
def gerd():
    return User.objects.get(username="gerd")


def test_a_row_that_moved_brings_nothing_of_the_other_office(client, jena, gera, anna, gerd):
    contact = gera.contacts.get()
    with recording(gerd):
        contact.phone, contact.name_de = "+493651234567", "Geheim in Gera"
        contact.save()
    with recording(User.objects.get(username="olga")):
        contact.office, contact.name_de = jena, "Frau Neu"
        contact.save()
    client.force_login(anna)
    page = client.get(history_address(contact))
    assert "Geheim" not in words(page)
    assert "Es kam von anderswo hierher" in words(page)
    for key in revisions(contact)[:-1]:
        assert client.get(history_address(contact, "restore", key)).status_code == 404
        assert client.get(history_address(contact, "compare"), {"a": key, "b": "now"}).status_code == 404
    client.force_login(gerd)
    assert client.get(history_address(contact)).status_code in {302, 404}


def test_what_another_office_has_deleted_is_not_there(client, gera, anna, gerd):
    with recording(gerd):
        gera.contacts.get().delete()
    step = RowVersion.objects.deleted_pages().get()
    client.force_login(anna)
    assert "Gera" not in words(client.get(reverse("admin:offices_contact_deleted"))).replace("Geraer", "")
    path = reverse("admin:offices_contact_recover", args=[step.pk])
    assert client.get(path).status_code == client.post(path).status_code == 404
    assert client.get(reverse("admin:offices_office_whole_deleted", args=[gera.pk])).status_code == 404
    client.force_login(gerd)
    assert client.get(path).status_code == 200


def test_the_history_of_an_office_tells_no_role_more_than_its_tables(client, jena, rita):
    from enquiries.models import Mailbox

    mailbox = Mailbox.objects.filter(office=jena).first()
    with recording(User.objects.get(username="anna")):
        Mailbox.objects.filter(office=jena).delete() if mailbox else Mailbox.objects.create(
            office=jena, email="chef@jena.example"
        )
    client.force_login(rita)
    assert "mailbox" not in words(client.get(history_address(jena, "whole_history"))).lower().replace(
        "mailboxes", ""
    )
    assert "jena.example" not in words(client.get(history_address(jena, "whole_history")))
