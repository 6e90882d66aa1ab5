"""Each day of an office is worked out once for a page, however many sentences are about it."""

from collections import Counter
from datetime import date

import pytest
import time_machine

from offices.hours import rules
from tests import cast
from tests.offices.hours.situations import MONDAY, add_hours, close


@pytest.fixture(autouse=True)
def on_a_wednesday():
    with time_machine.travel("2024-11-06 10:00+01:00", tick=False):
        yield


@pytest.fixture
def asked(monkeypatch):
    """How often each day of each state was worked out."""
    days = Counter()
    day_of = rules.day_of

    def counted(state, day, *rows):
        days[state, day] += 1
        return day_of(state, day, *rows)

    monkeypatch.setattr(rules, "day_of", counted)
    return days


@pytest.fixture
def open_office(empty):
    """Mondays, for everybody, and no phone to call first: its page has table, changes and structured data."""
    add_hours(empty, MONDAY, 9, 12)
    close(empty, date(2024, 11, 11), reason_de="Umzug")
    return empty


def test_the_page_of_an_office_works_out_each_day_once(client, open_office, asked):
    page = client.get("/de/bueros/leer/").content.decode().replace("\xa0", " ")
    for words in ["Anders als sonst", "18. November 2024", "specialOpeningHours"]:
        assert words in page
    assert set(asked.values()) == {1}
    # Four weeks for changes and search engines, and the two days of this week that are over.
    assert len(asked) == 29 + 2


@pytest.mark.parametrize("path", ["/de/bueros/", "/de/"])
def test_a_list_works_out_the_days_until_the_next_consultation(client, open_office, asked, path):
    add_hours(cast.make_office("jena", "Jena", state="TH"), MONDAY, 9, 12)
    assert "Montag, 11. November" in client.get(path).content.decode().replace("\xa0", " ")
    assert set(asked.values()) == {1}
    assert [day for state, day in asked if state == "TH"] == [date(2024, 11, day) for day in range(6, 12)]
    assert max(day for state, day in asked if state == "NI") == date(2024, 11, 18)
