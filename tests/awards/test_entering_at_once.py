"""Six clicks on "begin" that arrive at the same moment, as impatient fingers and bad networks send them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from threading import Event as Signal
from time import sleep

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client

from awards.models import Edition, Entry
from outbox.models import Mail
from tests import cast
from tests.awards.entries.entering import START
from tests.enquiries.sending import open_form

CLICKS = 6
PATH = "/de/preise/preis/2031/teilnehmen/"


@pytest.mark.time_machine("2031-06-02 10:00", tick=False)
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_they_make_one_entry_and_one_mail(award, client, settings, time_machine):
    settings.SITE_URL = "https://example.org"
    cache.clear()
    cast.make_edition(award)
    form = {**open_form(client, PATH), "website": "", **START}
    time_machine.shift(60)
    start = Barrier(CLICKS)

    def click():
        browser = Client()
        browser.cookies = client.cookies
        try:
            start.wait(timeout=10)
            return browser.post(PATH, form)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as pool:
        led_to = {future.result() for future in [pool.submit(click) for _click in range(CLICKS)]}
    assert len(led_to) == 1
    assert (Entry.objects.count(), Mail.objects.count()) == (1, 1)


@pytest.mark.time_machine("2031-06-02 10:00", tick=False)
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
@pytest.mark.parametrize("begins_first", [True, False])
def test_a_deadline_that_is_moved_at_the_same_moment_moves_the_day(award, begins_first):
    edition = cast.make_edition(award)
    is_written = Signal()

    def begin():
        cast.add_entry(Edition.objects.get(), state="draft", sent_at=None)

    def move():
        latest = Edition.objects.get()
        latest.deadline += timedelta(days=31)
        latest.save()

    def write(what, comes_first):
        try:
            if not comes_first:
                is_written.wait(timeout=10)
            with transaction.atomic():
                what()
                is_written.set()
                sleep(0.5 if comes_first else 0)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(write, begin, begins_first), pool.submit(write, move, not begins_first)]:
            future.result()
    assert Edition.objects.get().deadline > edition.deadline
    assert Entry.objects.get().delete_on == date(2031, 8, 30)
