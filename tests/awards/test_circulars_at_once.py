"""Two who press "send" at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from awards.circulars.audience import entries_for
from awards.circulars.sending import send
from outbox.models import Mail
from tests import cast

WORKERS = 6


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_everybody_gets_one_mail(award, settings):
    settings.SITE_URL = "https://example.org"
    edition = cast.make_edition(award)
    for number in range(3):
        cast.add_entry(edition, email=f"school{number}@example.org")
    circular, anna = cast.make_circular(edition), cast.anna(edition.office)
    seen = circular.fingerprint(entries_for(circular))
    start = Barrier(WORKERS)

    def work():
        try:
            start.wait(timeout=10)
            return send(circular, seen, anna, timezone.now())
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        sent = [future.result() for future in [pool.submit(work) for _ in range(WORKERS)]]
    assert sorted(sent) == [False] * (WORKERS - 1) + [True]
    assert Mail.objects.count() == 3
