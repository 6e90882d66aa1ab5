"""The office moves the deadline, and at the same moment somebody writes one of the entries: nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event as Signal
from time import sleep
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from awards.admin import entry as entry_admin
from awards.entries import consent, storing
from awards.models import Edition, Entry, Winner
from awards.models.winner import WinnerQuerySet
from tests import cast
from website.two_editors.locking import lock

pytestmark = [
    pytest.mark.time_machine("2031-06-02 10:00", tick=False),
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer"),
    pytest.mark.each_case,
]


def begins_anew(entry):
    """On the first page of what was sent already."""
    said = {"name": "Schule", "email": "school@example.org", "ticket": entry.ticket}
    form = SimpleNamespace(cleaned_data=said, kind_chosen="application")
    return storing.begin(form, entry.edition, timezone.now(), language="de", sender="0123456789abcdef")


def withdraws(entry):
    assert storing.withdraw(entry, timezone.now())


def refuses(entry):
    consent.answer(entry, "refused", timezone.now())


def marks_both(entry):
    """What was sent first, first: its number is the higher one."""
    browser = Client()
    browser.force_login(cast.anna(entry.edition.office))
    both = {"action": "set_incomplete", "_selected_action": [each.pk for each in Entry.objects.all()]}
    assert browser.post("/admin/awards/entry/", both).status_code == 302


# What each calls while the entry is locked.
WRITES = {
    begins_anew: (storing, "new_ticket"),
    withdraws: (WinnerQuerySet, "forget_pictures"),
    refuses: (WinnerQuerySet, "forget_pictures"),
    marks_both: (entry_admin, "note"),
}


@pytest.fixture
def entry(award, settings):
    settings.SITE_URL = "https://example.org"
    edition = cast.make_edition(award)
    who = {"kind": "nomination", "consent": "given", "state": "complete"}
    entry = cast.add_entry(edition, **who)
    cast.add_entry(edition, **who, sent_at=edition.opens_at, email="other@example.org")
    prize = edition.prizes.create(name_de="Preis")
    edition.winners.create(
        prize=prize, entry=entry, name_de="Verein", image="awards/lost.png", image_decorative=True
    )
    return Entry.objects.get(pk=entry.pk)


@pytest.mark.parametrize("writes", WRITES)
@pytest.mark.parametrize("office_first", [True, False])
def test_both_are_done(entry, monkeypatch, writes, office_first):
    has_locked, deadline = Signal(), entry.edition.deadline

    def pause(is_first):
        if is_first:
            has_locked.set()
            sleep(0.5)

    usual = getattr(*WRITES[writes])

    def late(*args, **kwargs):
        pause(not office_first)
        return usual(*args, **kwargs)

    monkeypatch.setattr(*WRITES[writes], late)

    def moves_the_deadline(entry):
        """As the page of the edition does."""
        with transaction.atomic():
            lock(Edition, pk=entry.edition_id)
            lock(Winner, edition=entry.edition_id)
            pause(office_first)
            edition = Edition.objects.get(pk=entry.edition_id)
            edition.deadline += timedelta(days=31)
            edition.save()

    def work(what, is_first):
        try:
            assert is_first or has_locked.wait(timeout=10)
            what(entry)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        both = [
            pool.submit(work, moves_the_deadline, office_first),
            pool.submit(work, writes, not office_first),
        ]
        for future in both:
            future.result()
    assert Edition.objects.get().deadline == deadline + timedelta(days=31)
