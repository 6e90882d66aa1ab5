"""Several mails of one kind about one thing: each has a number of its own, and none is swallowed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from events.models import EventState, Proposal
from outbox.letter import post_numbered
from outbox.models import Mail
from tests import cast

LETTER = {"to": "one@example.org", "subject": "A subject", "body": "A text.", "language": "de"}
WORKERS = 6


@pytest.fixture
def proposal(bare):
    return cast.add_proposal(cast.make_event(bare, "fest", "Fest", state=EventState.PROPOSED))


@pytest.mark.django_db
def test_whoever_has_read_the_row_before_posts_the_next_one(proposal):
    for read_before in [Proposal.objects.get(pk=proposal.pk) for _number in range(3)]:
        post_numbered(read_before, purpose="proposal link", **LETTER)
    purposes = Mail.objects.order_by("pk").values_list("purpose", flat=True)
    assert list(purposes) == [f"proposal link {number}" for number in [1, 2, 3]]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_at_the_same_moment_each_posts_its_own(proposal):
    start = Barrier(WORKERS)

    def work():
        try:
            read_before = Proposal.objects.get()
            start.wait(timeout=10)
            return post_numbered(read_before, purpose="proposal link", **LETTER).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        posted = {future.result() for future in [pool.submit(work) for _ in range(WORKERS)]}
    assert len(posted) == Mail.objects.count() == WORKERS
    assert Proposal.objects.get().letters == WORKERS
