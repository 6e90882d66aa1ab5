"""A working copy is due, and several workers are asked at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.utils import timezone

from drafts.models import Appointment, kind_of
from drafts.timed.due import publish_due
from tests import cast
from tests.drafts.copies import keep

WORKERS = 6


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_it_is_published_once(client):
    office = cast.make_office("jena", "Jena")
    contact, anna = office.contacts.create(name_de="Frau Jena"), cast.anna(office)
    client.force_login(anna)
    keep(client, contact, name_de="Frau Neu")
    due = {"publish_at": timezone.now() - timedelta(seconds=1), "made_by": anna}
    Appointment.objects.create(content_type=kind_of(contact), object_id=str(contact.pk), **due)
    start, before = Barrier(WORKERS), LogEntry.objects.count()

    def work(_number):
        try:
            start.wait(timeout=30)
            return publish_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        assert sorted(pool.map(work, range(WORKERS))) == [0] * (WORKERS - 1) + [1]
    assert LogEntry.objects.count() == before + 1
    contact.refresh_from_db()
    assert contact.name_de == "Frau Neu"
