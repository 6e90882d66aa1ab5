"""A working copy is published at a moment, to the second, once."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection
from django.test import Client

from drafts.models import Appointment, WorkingCopy
from drafts.timed.due import publish_due
from keeper import version
from keeper.front import Front
from keeper.store import Store
from tests.drafts.copies import ENGLISH, copy_of, keep, overview_of, signed_in, way_to
from tests.keeper.visits import visit

pytestmark = pytest.mark.django_db
NOW = datetime(2031, 6, 2, 10, tzinfo=UTC)
MOMENT = datetime(2031, 6, 2, 10, 30, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def contact(jena):
    return jena.contacts.get()


@pytest.fixture
def due(as_anna, contact):
    """Anna has chosen a moment for her copy."""
    keep(as_anna, contact, name_de="Frau Neu")
    answer = as_anna.post(
        overview_of(contact),
        {"_appoint": "yes", "publish_at": "2031-06-02T12:30"},
        follow=True,
        headers=ENGLISH,
    )
    assert "It will be published by itself:" in answer.content.decode()
    Appointment.objects.update(publish_at=MOMENT)
    return Appointment.objects.get()


def _name(contact) -> str:
    contact.refresh_from_db()
    return contact.name_de


def test_before_the_moment_nothing_and_after_it_everything(due, contact, jena):
    with time_machine.travel(MOMENT - SECOND, tick=False):
        assert "Frau Neu" not in Client().get("/de/bueros/jena/").content.decode()
    with time_machine.travel(MOMENT, tick=False):
        assert "Frau Neu" in Client().get("/de/bueros/jena/").content.decode()
    assert not WorkingCopy.objects.exists()
    assert not Appointment.objects.exists()


def test_kept_pages_end_at_it(due, jena, tmp_path):
    version.move()
    front = Front(get_wsgi_application(), Store(tmp_path / "kept"))
    for signal in [request_started, request_finished]:
        signal.disconnect(close_old_connections)
    try:
        for moment, is_new in [
            (NOW, False),
            (MOMENT - SECOND, False),
            (MOMENT, True),
            (MOMENT + SECOND, True),
        ]:
            with time_machine.travel(moment, tick=False):
                assert ("Frau Neu" in visit(front, "/de/bueros/jena/").body.decode()) == is_new
    finally:
        for signal in [request_started, request_finished]:
            signal.connect(close_old_connections)


def test_as_long_as_nothing_is_due_nobody_asks(due, jena):
    from django.test.utils import CaptureQueriesContext

    visitor = Client()
    visitor.get("/robots.txt")
    with CaptureQueriesContext(connection) as asked:
        visitor.get("/robots.txt")
    assert len(asked) == 0


def test_the_command_publishes_it(due, contact, capsys):
    with time_machine.travel(MOMENT, tick=False):
        call_command("publish_due")
    assert capsys.readouterr().out == "Published: 1\n"
    assert _name(contact) == "Frau Neu"


def _nothing_happened(contact) -> str:
    with time_machine.travel(MOMENT, tick=False):
        assert publish_due() == 0
    assert copy_of(contact)
    assert _name(contact) != "Frau Neu"
    return Appointment.objects.get().problem


def test_who_has_lost_the_role_publishes_nothing(due, contact, jena):
    jena.memberships.filter(user__username="anna").update(role="reader")
    assert _nothing_happened(contact)


def test_what_conflicts_by_then_stays_and_the_desk_says_why(due, contact):
    emil = signed_in("emil")
    contact.name_de = "Frau Emil"
    contact.save()
    assert "Frau Emil" in _nothing_happened(contact)
    assert "was not published at its moment" in emil.get("/admin/", headers=ENGLISH).content.decode()
    assert "was not published at its moment" in emil.get(way_to(contact), headers=ENGLISH).content.decode()


def test_it_is_not_tried_again_and_again(due, contact):
    contact.name_de = "Frau Emil"
    contact.save()
    _nothing_happened(contact)
    contact.name_de = "Frau Jena"
    contact.save()
    with time_machine.travel(MOMENT + SECOND, tick=False):
        assert publish_due() == 0


def test_what_cannot_be_published_now_is_no_appointment(as_anna, contact):
    keep(as_anna, contact, email="no address")
    answer = as_anna.post(
        overview_of(contact),
        {"_appoint": "yes", "publish_at": "2031-06-02T12:30"},
        follow=True,
        headers=ENGLISH,
    )
    assert "This cannot be published as it is" in answer.content.decode()
    assert not Appointment.objects.exists()


def test_a_moment_that_is_over_is_refused(as_anna, contact):
    keep(as_anna, contact, name_de="Frau Neu")
    answer = as_anna.post(
        overview_of(contact), {"_appoint": "yes", "publish_at": "2031-06-02T11:59"}, headers=ENGLISH
    )
    assert "This moment is over" in answer.content.decode()
    assert not Appointment.objects.exists()


def test_it_is_taken_back(as_anna, due, contact):
    as_anna.post(overview_of(contact), {"_take_back": "yes"})
    with time_machine.travel(MOMENT, tick=False):
        assert publish_due() == 0
    assert _name(contact) == "Frau Jena"


def test_who_translates_chooses_no_moment(contact):
    tara = signed_in("tara")
    keep(tara, contact, name_en="Ms Tara")
    assert (
        tara.post(overview_of(contact), {"_appoint": "yes", "publish_at": "2031-06-02T12:30"}).status_code
        == 403
    )
