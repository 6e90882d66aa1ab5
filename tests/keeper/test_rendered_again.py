"""A page that is rendered once more asks the database for nothing that it has been told already."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.keeper.pages import address, everything_in_jena

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("at_noon")]

# Which rows a list shows is asked each time, and what is undated; of an editorial page, its tree.
ASKED_AGAIN = {
    "home": 0, "offices:list": 0, "offices:office": 0, "overview": 0,
    "events:list": 3, "events:archive": 1, "events:event": 0, "events:programme": 0,
    "awards:list": 0, "awards:edition": 0, "pages:news_list": 1, "pages:news": 0,
    "pages:legal_notice": 0, "pages:privacy": 0, "pages:page": 1,
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
