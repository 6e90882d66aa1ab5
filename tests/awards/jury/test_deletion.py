"""A jury goes when its entries are gone, and with it the accounts that were for the jury alone."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from awards.models import Entry, Juror
from offices.models import User
from tests import cast
from tests.awards.jury.conftest import GARDEN
from tests.awards.jury.judging import give


def purge(time_machine, day: str, *options) -> str:
    time_machine.move_to(f"{day} 10:00Z", tick=False)
    out = StringIO()
    call_command("purge_personal_data", *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def decided(edition):
    edition.decided_on = date(2031, 8, 31)
    edition.save()
    return edition


def test_it_stays_as_long_as_an_entry(decided, criteria, jury, time_machine):
    Entry.objects.filter(reference=GARDEN).update(keep_until=date(2033, 1, 1))
    give(jury["jule"], GARDEN, dict.fromkeys(criteria, 5))
    purge(time_machine, "2032-03-02")
    assert list(decided.entries.values_list("reference", flat=True)) == [GARDEN]
    assert jury["jule"].reviews.count() == 1
    assert decided.jurors.count() == 3


def test_it_goes_after_them_with_its_accounts(decided, jury, time_machine):
    for day in ["2032-02-28", "2032-02-29"]:
        purge(time_machine, day)
    assert decided.jurors.count() == 3
    purge(time_machine, "2032-03-01")
    assert not decided.jurors.exists()
    assert not User.objects.filter(username__in=jury).exists()


def test_where_nothing_is_decided_it_goes_a_year_after_the_deadline(edition, jury, time_machine):
    for _run in range(2):
        purge(time_machine, "2032-06-29")
    assert edition.jurors.count() == 3
    for _run in range(2):
        purge(time_machine, "2032-07-02")
    assert not edition.jurors.exists()


def test_who_works_for_an_office_or_is_in_another_jury_keeps_the_account(decided, jury, time_machine):
    later = cast.make_edition(decided.award, 2032, opens_at=None, deadline=None)
    later.jurors.create(user=jury["mona"].user)
    decided.jurors.create(user=User.objects.get(username="anna"))
    for _run in range(2):
        purge(time_machine, "2032-03-02")
    assert not decided.jurors.exists()
    assert set(User.objects.filter(username__in=[*jury, "anna"]).values_list("username", flat=True)) == {
        "mona",
        "anna",
    }


def test_a_dry_run_says_so_and_deletes_nothing(decided, jury, time_machine):
    purge(time_machine, "2032-03-01")
    said = purge(time_machine, "2032-03-02", "--dry-run")
    assert Juror.objects.filter(edition=decided).count() == 3
    assert f"awards.Juror {jury['jule'].pk}\n" in said
    assert f"offices.User {jury['jule'].user_id}\n" in said
    assert "jule" not in said.lower()
