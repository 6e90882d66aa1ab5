from datetime import UTC, date, datetime, time

import pytest
from django.utils.translation import override

from website.formats import in_words as formats
from website.templatetags.formats import breakable


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("opens", "closes", "german", "english"),
    [
        (time(9), time(12), "9 bis 12 Uhr", "9 am to noon"),
        (time(9, 30), time(12, 15), "9:30 bis 12:15 Uhr", "9.30 am to 12.15 pm"),
        (time(14), time(18), "14 bis 18 Uhr", "2 pm to 6 pm"),
        (time(0), time(1), "0 bis 1 Uhr", "midnight to 1 am"),
        (time(20), time(0), "20 bis 24 Uhr", "8 pm to midnight"),
        (time(0), time(0), "0 bis 24 Uhr", "midnight to midnight"),
    ],
)
def test_hours_in_both_languages(opens, closes, german, english):
    with override("de"):
        assert plain(formats.time_span(opens, closes)) == german
    with override("en"):
        assert plain(formats.time_span(opens, closes)) == english


def test_the_hour_that_is_there_twice_says_which_it_is():
    first, second = datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    with override("de"):
        assert plain(formats.date_and_time(first)) == "31. Oktober 2027, 2:30 Uhr (Sommerzeit)"
        assert plain(formats.date_and_time(second)) == "31. Oktober 2027, 2:30 Uhr (Winterzeit)"
    with override("en"):
        assert plain(formats.date_and_time(first)) == "31 October 2027, 2.30 am (summer time)"
        assert plain(formats.date_and_time(second)) == "31 October 2027, 2.30 am (winter time)"


def test_dates_in_both_languages():
    day = date(2023, 9, 14)
    with override("de"):
        assert plain(formats.weekday_date(day)) == "Donnerstag, 14. September 2023"
    with override("en"):
        assert plain(formats.weekday_date(day)) == "Thursday 14 September 2023"


def test_no_line_ends_between_a_day_and_its_month():
    with override("de"):
        assert "14.\u00a0September" in formats.full_date(date(2023, 9, 14))


def test_another_language_gets_times_nobody_misreads():
    with override("uk"):
        assert "09:00" in formats.time_span(time(9), time(12))


@pytest.mark.parametrize(
    ("size", "german", "english"),
    [
        (240_000, "240 KB", "240 KB"),
        (10, "1 KB", "1 KB"),
        (999_000, "999 KB", "999 KB"),
        (1_000_000, "1 MB", "1 MB"),
        (2_400_000, "2,4 MB", "2.4 MB"),
        (10_000_000, "10 MB", "10 MB"),
    ],
)
def test_file_sizes(size, german, english):
    with override("de"):
        assert plain(formats.file_size(size)) == german
    with override("en"):
        assert plain(formats.file_size(size)) == english


def test_an_address_breaks_at_its_dots_and_before_the_at():
    assert breakable("a.b@c.de") == "a.<wbr>b<wbr>@c.de"
    assert breakable("<x>@c.de") == "&lt;x&gt;<wbr>@c.de"
