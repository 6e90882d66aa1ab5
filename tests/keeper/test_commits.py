"""Every commit that may change a page moves the content version, and nothing else does."""

from contextlib import suppress
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from keeper import version
from keeper.commits import may_change_pages
from offices.models import Office, Unit, User
from pages.models import Alert
from tests import cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office():
    office = cast.make_office("jena", "Jena")
    Unit.objects.create(office=office, name_de="Ein Team")
    return office


def moves(change) -> bool:
    before = version.current()
    change()
    return version.current() != before


def refused():
    raise ZeroDivisionError


def test_whatever_the_way_of_writing(office):
    units = [Unit(office=office, name_de=name, slug=name) for name in "ab"]
    tomorrow = timezone.now() + timedelta(days=1)
    ways = {
        "saved": lambda: office.save(),
        "in bulk": lambda: Unit.objects.bulk_create(units),
        "updated": lambda: Office.objects.update(phone_first=True),
        "none of them updated": lambda: Office.objects.filter(slug="nowhere").update(phone_first=True),
        "one deleted": lambda: Unit.objects.first().delete(),
        "all deleted": lambda: Unit.objects.all().delete(),
        "another table": lambda: Alert.objects.create(text_de="Heute zu", shows_until=tomorrow),
        "by SQL": lambda: connection.cursor().execute("UPDATE offices_office SET hue = hue"),
    }
    assert [way for way, change in ways.items() if not moves(change)] == []


def test_a_transaction_moves_it_once_it_is_committed(office):
    before = version.current()
    with transaction.atomic():
        office.save()
        assert version.current() == before
        with transaction.atomic():
            office.save()
        assert version.current() == before
    assert version.current() != before


def test_one_that_is_rolled_back_moves_nothing_nor_does_what_comes_after(office):
    def roll_back():
        with suppress(ZeroDivisionError), transaction.atomic():
            office.save()
            refused()

    assert not moves(roll_back)

    def read():
        with transaction.atomic():
            list(Office.objects.all())

    assert not moves(read)


def test_what_no_page_shows_moves_nothing(office):
    olga = cast.olga()
    silent = {
        "signing in": lambda: User.objects.filter(pk=olga.pk).update(last_login=timezone.now()),
        "a session": lambda: Session.objects.create(session_key="a", expire_date=timezone.now()),
        "the history": lambda: LogEntry.objects.create(user=olga, action_flag=1, object_repr="x"),
        "reading": lambda: list(Office.objects.select_related().order_by("slug")),
    }
    assert [way for way, change in silent.items() if moves(change)] == []


def test_a_command_moves_it_for_what_went_past_the_site():
    said = StringIO()
    assert moves(lambda: call_command("forget_kept_pages", stdout=said))
    assert said.getvalue() == "From now on every page is made anew.\n"


@pytest.mark.parametrize(
    ("sql", "may"),
    [
        ("SELECT * FROM offices_office", False),
        ('  select 1 FROM "offices_office" FOR UPDATE', False),
        ('INSERT INTO "django_session" VALUES (1)', False),
        ('UPDATE "offices_office" SET hue = 1', True),
        ('INSERT OR IGNORE INTO "offices_office" VALUES (1)', True),
        ("TRUNCATE offices_office", True),
        ("ALTER TABLE offices_office ADD x int", True),
        ("WITH x AS (SELECT 1) DELETE FROM offices_office", True),
    ],
)
def test_what_cannot_be_told_may_change_pages(sql, may):
    assert may_change_pages(sql) == may
