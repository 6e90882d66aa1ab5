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
SPANS = 6
# What says most of today, looked at in each span. Of the rest one third, so that two spans are left for each.
OF_TODAY = ["home", "offices:list", "offices:office", "events:list", "pages:news_list"]
# To draw a paper takes long, and it is made of the same rows as the page of the programme.
REST = sorted(set(KEPT) - {"events:programme_pdf", *OF_TODAY})

# When a calendar was written. Nothing in it depends on that.
WRITTEN = re.compile(rb"DTSTAMP:.*")


@pytest.fixture
def jena(at_noon):
    return everything_in_jena()


@pytest.fixture
def spans(jena):
    """The next ones, each from one moment to the next."""
    ends = [NOW]
    for _number in range(SPANS):
        ends.append(next_moment(ends[-1]))
    return list(zip(ends, ends[1:], strict=False))


def pages(application, moment, names) -> dict[str, bytes]:
    with time_machine.travel(moment, tick=False):
        return {name: WRITTEN.sub(b"", visit(application, address(name)).body) for name in names}


def test_nothing_changes_before_the_next_moment(spans, django_application):
    has_changed, before = set(), {}
    for number, (begin, end) in enumerate(spans):
        names = [*OF_TODAY, *REST[number % 3 :: 3]]
        first = pages(django_application, begin, names)
        last = pages(django_application, end - SECOND, names)
        assert {name for name in names if first[name] != last[name]} == set(), (begin, end)
        has_changed |= {name for name in OF_TODAY if before and first[name] != before[name]}
        before = last
    assert has_changed == set(OF_TODAY), "the moments are those at which something changes"


def test_a_kept_page_ends_at_the_moment(spans, front, django_application):
    path = address("offices:list")
    for begin, end in spans:
        for moment in [begin, end - SECOND]:
            with time_machine.travel(moment, tick=False):
                assert visit(front, path).body == visit(django_application, path).body
