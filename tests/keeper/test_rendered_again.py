"""A page that is rendered once more asks the database for nothing that it has been told already."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keeper import version
from keeper.moments import next_moment
from tests.conftest import NOW
from tests.keeper.pages import address, everything_in_jena
from tests.keeper.visits import visit

SPANS, SECOND = 8, timedelta(seconds=1)
OF_TODAY = [
    "home", "offices:list", "offices:office", "events:list", "events:event", "events:programme", "awards:edition",
    "pages:news_list",
]  # fmt: skip

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("at_noon")]

# Which rows a list shows is asked each time, and what is undated.
ASKED_AGAIN = {
    "home": 0, "offices:list": 0, "offices:office": 0, "overview": 0,
    "events:list": 3, "events:archive": 1, "events:event": 0, "events:programme": 0,
    "awards:list": 0, "awards:edition": 0, "pages:news_list": 1, "pages:news": 0,
    "pages:legal_notice": 0, "pages:privacy": 0, "pages:page": 0, "pages:office_page": 0,
}  # fmt: skip


def test_pages_rendered_again(client):
    everything_in_jena()
    asked = {}
    for name in ASKED_AGAIN:
        client.get(address(name))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address(name)).status_code == 200
        asked[name] = len(queries)
    assert asked == ASKED_AGAIN


def test_what_is_remembered_ends_at_the_moment(django_application, monkeypatch):
    """Without keeping, pages are made of facts: right after a moment and right before the next one, too."""
    everything_in_jena()
    moment, seen = NOW, set()
    for _number in range(SPANS):
        after = next_moment(moment)
        for second in [moment, after - SECOND]:
            with time_machine.travel(second, tick=False):
                remembered = bodies(django_application)
                with monkeypatch.context() as nothing:
                    nothing.setattr(version, "met", lambda: None)
                    anew = bodies(django_application)
            assert {name for name in OF_TODAY if remembered[name] != anew[name]} == set(), second
            seen.add(tuple(remembered.values()))
        moment = after
    assert len(seen) > SPANS / 2, "they say something else after most of these moments"


def bodies(application) -> dict[str, bytes]:
    return {name: visit(application, address(name)).body for name in OF_TODAY}
