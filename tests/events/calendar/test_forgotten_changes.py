"""Whoever writes an event and forgets its calendars makes a test fail, which names the line."""

from contextlib import nullcontext

import pytest
from django.urls import reverse

from events.models import Event, Stage
from events.proposals import storing
from tests import cast, forgotten_changes
from tests.offices.admin_pages import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def named():
    """The files whose lines have been named since."""
    forgotten_changes.waiting.clear()
    return lambda: {line.partition(":")[0] for line in forgotten_changes.forgotten()}


def forget(monkeypatch, module: str) -> None:
    monkeypatch.setattr(f"{module}.as_one_change", lambda *events: nullcontext([]))


@pytest.fixture
def waits(jena):
    return Event.objects.get(office=jena, state="proposed").proposal


def test_a_writer_who_says_so_is_not_named(named, waits):
    storing.close(waits, Stage.REFUSED)
    assert named() == set()


def test_one_who_forgets_is_named(named, waits, monkeypatch):
    forget(monkeypatch, "events.proposals.storing")
    storing.close(waits, Stage.REFUSED)
    assert named() == {"events/proposals/storing.py"}


@pytest.mark.parametrize("kind", ["event", "place"])
def test_so_is_a_page_of_the_admin(named, as_anna, jena, monkeypatch, kind):
    event = Event.objects.public().get()
    row = event if kind == "event" else event.place
    page = reverse(f"admin:events_{kind}_change", args=[row.pk])
    data = form_data(as_anna.get(page))
    forget(monkeypatch, f"events.admin.{kind}")
    as_anna.post(page, data)
    assert named() == {"offices/staff/order.py"}


@pytest.mark.parametrize(
    "line", ["rows.update(editors_note='x')", "rows.bulk_update(rows, ['slug'])", "rows.bulk_create([])"]
)
def test_so_is_who_writes_past_save(named, event, line):
    exec(compile(line, forgotten_changes.ROOT / "events/made_up.py", "exec"), {"rows": Event.objects.all()})
    assert named() == {"events/made_up.py"}


def test_what_a_test_writes_is_its_own(named, event):
    cast.add_date(event)
    event.save()
    Event.objects.update(editors_note="x")
    event.delete()
    assert named() == set()
