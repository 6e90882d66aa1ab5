"""Two people write the same event at the same moment: calendars learn of both."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal
from time import sleep

import pytest
from django.db import connection

from events.calendar.changes import as_one_change
from events.models import Event, EventDate
from tests import cast


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_each_counts(bare):
    cast.add_date(cast.make_event(bare, "treffen", "Treffen"))
    is_open = Signal()

    def write(topic, comes_first):
        try:
            if not comes_first:
                is_open.wait(timeout=10)
            with as_one_change(Event.objects.get()):
                is_open.set()
                Event.objects.get().topics.create(topic=topic)
                sleep(0.5 if comes_first else 0)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(write, "work", True), pool.submit(write, "food", False)]:
            future.result()
    kept = Event.objects.get().fingerprint
    assert EventDate.objects.get().sequence == 2
    with as_one_change(Event.objects.get()):
        pass
    assert (Event.objects.get().fingerprint, EventDate.objects.get().sequence) == (kept, 2)
