"""Six clicks on "begin" that arrive at the same moment, as impatient fingers and bad networks send them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from awards.models import Entry
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
