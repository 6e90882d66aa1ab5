"""A kept page that says that an office is closed ends with the day, on the Sundays of the clock change as well."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests import cast
from tests.keeper.visits import visit

pytestmark = pytest.mark.django_db

# The last second of a day in Berlin, on both sides of each clock change.
LAST_SECONDS = [
    datetime(2031, 3, 29, 22, 59, 59, tzinfo=UTC),
    datetime(2031, 3, 30, 21, 59, 59, tzinfo=UTC),
    datetime(2031, 10, 25, 21, 59, 59, tzinfo=UTC),
    datetime(2031, 10, 26, 22, 59, 59, tzinfo=UTC),
]
PATHS = ["/en/offices/jena/", "/en/offices/", "/en/offices/jena/accessibility/", "/en/news/feed.atom"]


@pytest.mark.parametrize("last", LAST_SECONDS)
@pytest.mark.parametrize("path", PATHS)
def test_it_ends_to_the_second(front, path, last):
    office = cast.make_office("jena", "Jena")
    day = last.date()
    with time_machine.travel(last - timedelta(hours=3), tick=False):
        office.consultation_exceptions.create(
            first_day=day - timedelta(days=1), last_day=day, reason_de="Krankheit", reason_en="illness"
        )
        assert _is_closed(visit(front, path).body)
    with time_machine.travel(last, tick=False):
        assert _is_closed(visit(front, path).body)
    with time_machine.travel(last + timedelta(seconds=1), tick=False):
        after = visit(front, path).body
    assert not _is_closed(after)


def _is_closed(body: bytes) -> bool:
    return b"illness" in body or b"Closed until" in body or b"Closed today" in body
