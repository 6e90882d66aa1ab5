"""Where an edition stands, right to the second; the database says the same as the pure function."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from awards.models import Award, Edition
from awards.phases import Phase, accepts_entries, closes_at, phase_of, time_left
from tests.conftest import NOW

BERLIN = ZoneInfo("Europe/Berlin")
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def berlin(*numbers) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)


def edition(**fields) -> Edition:
    return Edition(**{"award": Award(), "year": 2031, "state": "published", **fields})


class TestTheDeadline:
    """23:59:59 in Germany is accepted, 00:00:00 is not, whatever the clocks show elsewhere."""

    @pytest.mark.parametrize(
        ("deadline", "too_late_in_utc"),
        [
            (berlin(2031, 1, 31, 23, 59, 59), datetime(2031, 1, 31, 23, tzinfo=UTC)),  # winter
            (berlin(2031, 7, 31, 23, 59, 59), datetime(2031, 7, 31, 22, tzinfo=UTC)),  # summer
            # The days on which the clock is changed, 30 March and 26 October 2031.
            (berlin(2031, 3, 30, 23, 59, 59), datetime(2031, 3, 30, 22, tzinfo=UTC)),
            (berlin(2031, 10, 26, 23, 59, 59), datetime(2031, 10, 26, 23, tzinfo=UTC)),
            # A second before the clock is changed.
            (berlin(2031, 3, 30, 1, 59, 59), datetime(2031, 3, 30, 1, tzinfo=UTC)),
            (berlin(2031, 12, 31, 23, 59, 59), datetime(2031, 12, 31, 23, tzinfo=UTC)),
        ],
    )
    def test_its_last_second_counts(self, deadline, too_late_in_utc):
        row = edition(deadline=deadline)
        assert closes_at(row) == too_late_in_utc
        for moment, is_open in [
            (too_late_in_utc - SECOND, True),
            (too_late_in_utc - timedelta(microseconds=1), True),
            (too_late_in_utc, False),
        ]:
            for now in [moment, moment.astimezone(BERLIN)]:
                assert accepts_entries(row, now) == is_open
                assert phase_of(row, now) == (Phase.CLOSING_SOON if is_open else Phase.CLOSED)

    def test_its_first_second_counts(self):
        row = edition(opens_at=berlin(2031, 5, 1, 0), deadline=berlin(2031, 6, 30, 23, 59, 59))
        assert phase_of(row, berlin(2031, 4, 30, 23, 59, 59)) == Phase.COMING
        assert phase_of(row, berlin(2031, 5, 1, 0)) == Phase.OPEN

    @pytest.mark.parametrize(("day", "hours"), [(30, 23), (26, 25)], ids=["spring", "autumn"])
    def test_time_left_is_real_time_when_the_clock_is_changed(self, day, hours):
        month = 3 if day == 30 else 10
        row = edition(deadline=berlin(2031, month, day, 23, 59, 59))
        assert time_left(row, berlin(2031, month, day, 0)) == timedelta(hours=hours)

    @pytest.mark.parametrize(
        ("left", "phase"),
        [(7 * DAY, Phase.CLOSING_SOON), (7 * DAY + SECOND, Phase.OPEN), (SECOND, Phase.CLOSING_SOON)],
    )
    def test_in_its_last_week_it_closes_soon(self, left, phase):
        assert phase_of(edition(deadline=NOW + left - SECOND), NOW) == phase


class TestWhatIsNotKnown:
    def test_without_any_day_it_is_coming_until_its_year_is_over(self):
        assert phase_of(edition(), NOW) == Phase.COMING
        assert phase_of(edition(year=2030), NOW) == Phase.CLOSED

    def test_with_a_deadline_alone_it_is_open(self):
        assert phase_of(edition(deadline=NOW + 30 * DAY), NOW) == Phase.OPEN

    def test_opened_without_a_deadline_it_is_open(self):
        assert phase_of(edition(opens_at=NOW), NOW) == Phase.OPEN

    def test_decided_without_a_deadline_it_is_closed(self):
        assert phase_of(edition(decided_on=date(2031, 6, 1)), NOW) == Phase.CLOSED


class TestTheDecision:
    def test_it_is_decided_for_the_public_when_it_is_announced(self):
        row = edition(deadline=NOW - 30 * DAY, decided_on=date(2031, 6, 1), announced_at=NOW)
        assert phase_of(row, NOW - SECOND) == Phase.CLOSED
        assert phase_of(row, NOW) == Phase.DECIDED

    def test_a_draft_takes_no_entries(self):
        assert not accepts_entries(edition(state="draft", deadline=NOW + DAY), NOW)


MOMENTS = [None, NOW - 30 * DAY, NOW - SECOND, NOW, NOW + SECOND, NOW + 30 * DAY]


COMBINATIONS = [
    {"opens_at": opens_at, "deadline": deadline, "announced_at": announced_at, "decided_on": decided_on}
    for opens_at, deadline, announced_at, decided_on in product(
        MOMENTS, MOMENTS, [None, NOW, NOW + SECOND], [None, date(2031, 6, 1)]
    )
    if not (opens_at and deadline and deadline <= opens_at) and (decided_on or not announced_at)
]


def test_the_database_says_the_same_of_every_combination(award):
    # Each once in a year that is over and once in a later one.
    for first_year in [1900, 2032]:
        for year, fields in enumerate(COMBINATIONS, first_year):
            award.editions.create(year=year, **fields)
    rows = Edition.objects.all()
    kinds = {row.pk: phase_of(row, NOW) for row in rows}
    assert set(rows.open(NOW)) == {row for row in rows if kinds[row.pk].is_open}
    assert set(rows.over(NOW)) == {row for row in rows if kinds[row.pk].is_over}
    assert set(rows.coming(NOW)) == {row for row in rows if kinds[row.pk] == Phase.COMING}
    assert rows.open(NOW).count() + rows.over(NOW).count() + rows.coming(NOW).count() == len(rows)
    assert set(kinds.values()) == set(Phase)


def test_whoever_writes_a_minute_before_midnight_means_all_of_it(award):
    row = edition(award=award, deadline=berlin(2031, 6, 30, 23, 59))
    row.full_clean()
    assert row.deadline == berlin(2031, 6, 30, 23, 59, 59)
    row.deadline = berlin(2031, 6, 30, 12)
    row.full_clean()
    assert row.deadline == berlin(2031, 6, 30, 12)
