"""Between two moments the clock changes nothing on any page; at a moment kept pages end."""

import re
from datetime import timedelta

import pytest
import time_machine

from keeper.moments import next_moment
from tests.conftest import NOW
from tests.keeper.pages import KEPT, address, everything_in_jena
from tests.keeper.visits import visit

pytestmark = pytest.mark.django_db

SECOND = timedelta(seconds=1)
# To draw a paper takes long, and it is made of the same rows as the page of the programme.
PAGES = sorted(set(KEPT) - {"events:programme_pdf"})


@pytest.fixture
def jena(at_noon):
    return everything_in_jena()


# When a calendar was written. Nothing in it depends on that.
WRITTEN = re.compile(rb"DTSTAMP:.*")


def pages(application) -> dict[str, bytes]:
    return {name: WRITTEN.sub(b"", visit(application, address(name)).body) for name in PAGES}


def test_nothing_changes_before_the_next_moment(jena, django_application):
    begin, has_changed = NOW, set()
    before = None
    for _number in range(6):
        end = next_moment(begin)
        with time_machine.travel(begin, tick=False):
            first = pages(django_application)
        with time_machine.travel(end - SECOND, tick=False):
            last = pages(django_application)
        assert {name for name in PAGES if first[name] != last[name]} == set(), (begin, end)
        has_changed |= {name for name in PAGES if before and first[name] != before[name]}
        begin, before = end, last
    assert {"offices:office", "events:list", "pages:news_list", "home"} <= has_changed


def test_a_kept_page_ends_at_the_moment(jena, front, django_application):
    path = address("offices:office")
    begin = NOW
    for _number in range(6):
        end = next_moment(begin)
        for moment in [begin, end - SECOND, end]:
            with time_machine.travel(moment, tick=False):
                assert visit(front, path).body == visit(django_application, path).body
        begin = end
