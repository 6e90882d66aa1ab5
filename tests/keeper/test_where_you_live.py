"""Where people live is in nothing that outlasts the answer: no kept page, no query, no cookie, no memory."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keeper.facts import Memory
from tests import cast
from tests.keeper.visits import visit

pytestmark = pytest.mark.django_db

PATH = "/en/where-you-live/"
MARK = "Geheimdorf"


@pytest.mark.parametrize("typed", [MARK, f"07743 {MARK}", f"Jena {MARK}", f"{MARK} {'x' * 100}"])
def test_nothing_typed_is_kept(front, typed, monkeypatch):
    remembered, remember = "", Memory.remember

    def told(self, facts, now, more):
        nonlocal remembered
        remembered += repr(more)
        return remember(self, facts, now, more)

    monkeypatch.setattr(Memory, "remember", told)
    jena = cast.make_office("jena", "Jena")
    jena.served_places.create(name="Jena", postcodes="07743")
    with CaptureQueriesContext(connection) as queries:
        for _time in range(3):
            answer = visit(front, PATH, f"place={quote(typed)}")
            assert answer.status == 200
            assert MARK in answer.body.decode()
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not [each for each in queries if MARK in each["sql"]]
    directory = front.store.directory
    assert not directory.exists() or not [each for each in directory.iterdir() if "lock" not in each.name]
    assert "jena" in remembered
    assert MARK not in remembered, "in the memory of this process"
