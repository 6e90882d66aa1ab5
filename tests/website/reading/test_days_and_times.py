"""Two hundred days and times as people write them, on Saturday 28 November 2026."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from tests.website.reading.lists import REFUSED, lines
from website.public_forms.moments import Clock, ClockAtEnd, DayField
from website.reading.clock import read_clock
from website.reading.clock_change import refuse_skipped_time
from website.reading.day import read_day

TODAY = date(2026, 11, 28)

DAYS = list(
    lines("""
2031-12-24:
  24.12.2031  24/12/2031  2031-12-24  24-12-2031  24. 12. 2031  24.12.2031.  24 - 12 - 2031  2031/12/24  2031.12.24
  24. Dezember 2031  24 December 2031  December 24, 2031  24th December 2031  Dec. 24th, 2031  24 Dec 2031  24. Dez. 2031
  24.Dezember 2031  24. DEZEMBER 2031  24.Dez.2031  24-Dec-2031  den 24. Dezember 2031  am 24.12.2031  Mittwoch, 24. Dezember 2031
  Mittwoch, den 24. Dezember 2031  Mi, 24.12.2031  Mi. 24.12.2031  Wed 24 Dec 2031  Wednesday, 24 December 2031
  the 24th of December 2031  24.12.31  24/12/31  24.12.2031\\u00ad  \\u200e24.12.2031  24\\u00a0.12.\\u00a02031  ２４．１２．２０３１
  \\u0662\\u0664/\\u0661\\u0662/\\u0662\\u0660\\u0663\\u0661
2027-12-24:
  24. Dezember 2027  24.12.27  Fr, 24.12.27
2026-12-01:
  1.12.  1.12  1 December 2026  1. Dez.  Dec 1  1.12.26  1/12/2026  01.12.2026  1. Dezember  Di, 1.12.  Tue 1 Dec  1st December
  December 1st  1st of December  Dienstag 1. Dezember
2026-11-28:
  heute  today  Heute  28.11.  Sa., den 28. November
2026-11-29:
  morgen  tomorrow  29.11.  So 29.11.26  Sunday 29 November
2026-11-30:
  übermorgen  uebermorgen  day after tomorrow
2027-11-27:
  27.11.  27. November
2027-02-01:
  1/2/2027  1. Februar 2027  1 Feb 2027  1.2.  1 Feb
2027-03-03:
  3. März  3. Maerz 2027  Mär 3  3 March 2027  3. Mrz. 2027
2028-02-29:
  29.2.  29.2.2028  29. Feb
1998-12-01:
  1.12.1998  1.12.98
refused:
  31.02.  31.02.2027  30. Februar 2027  29.2.2027  32.12.2026  24.13.2026  12/24/2031  0.12.2026  1.-3.12.2026  1.–3.12.2026
  1.12. bis 3.12.  1.12.2026 - 3.12.2026  1 to 3 December  1. und 2. Dezember  24.12.2031 oder 25.12.2031  24.12.2026 18:30
  Di, 24.12.2031  abc  Montag  nächsten Montag  Ende Dezember  Dezember 2026  2026  12/2026  24122031  1.12.026  1.12.20266
  24..12.2031  -1.12.2026  ca. 24.12.  Heiligabend  24.12.2031 (Mi)  01.01.0000  28th  2026-W12-1  24²12²2031
""")
)  # fmt: skip
TIMES = list(
    lines("""
18:30:
  18:30  18.30  18h30  18 Uhr 30  18:30 Uhr  18.30 Uhr  6.30 pm  6:30pm  6.30 p.m.  6:30 P.M.  1830  18 30  18,30  18:30h  18:30 h
  18:30:00  18:30\\u00a0Uhr  １８：３０  \\u0661\\u0668:\\u0663\\u0660  18\\u223630  um 18:30  at 6.30 pm  6:30 Uhr abends  1830 hrs
18:00:
  18  18 Uhr  18h  18 h  6pm  6 PM  6 pm  um 18 Uhr  6 Uhr abends  18 Uhr abends  6 in the evening
09:00:
  9  9 Uhr  9:00  09:00  9.00  9am  9 a.m.  9 a. m.  9 Uhr morgens  9 Uhr vormittags  9 o'clock  9 o’clock  9 in the morning
12:00:
  12  12 Uhr  12:00  noon  12 noon  Mittag  mittags  12 Uhr mittags  12 pm  midday
00:00:
  0:00  00:00  0 Uhr  12 am
00:30:
  0:30  12.30 am
refused:
  24 Uhr  24:00  midnight  Mitternacht  24:30  25 Uhr  18:60  0 am  13 pm  18:30 pm  halb 7  viertel nach 6  18:3  930  18:30:15
  8-10 Uhr  8–10  8 bis 10 Uhr  8:00 to 10:00  18.00 und 20.00  ab 18 Uhr  ca. 18 Uhr  bis 20 Uhr  abends  3 Uhr nachts
  12 Uhr abends  -18:30  abc  18:30 CET  18²30
""")
)  # fmt: skip
ENDS = list(
    lines("""
00:00:
  24 Uhr  24:00  24.00 Uhr  24  2400  midnight  12 midnight  Mitternacht  12 am  0 Uhr  0:00
refused:
  24:30  25 Uhr  8-10
""")
)


def read(reader, typed) -> str:
    try:
        return str(reader(typed))
    except ValidationError:
        return REFUSED


@pytest.mark.parametrize(("typed", "meant"), DAYS)
def test_a_day(typed, meant):
    assert read(lambda text: read_day(text, TODAY), typed) == meant


@pytest.mark.parametrize(("typed", "meant"), TIMES)
def test_a_time(typed, meant):
    assert read(lambda text: f"{read_clock(text):%H:%M}", typed) == meant


@pytest.mark.parametrize(("typed", "meant"), ENDS)
def test_the_time_of_an_end(typed, meant):
    assert read(lambda text: f"{read_clock(text, is_end=True):%H:%M}", typed) == meant


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31.02.2027", "not a day of the calendar"), ("12/24/2031", "not a day of the calendar"), ("abc", "could not read"),
        ("24.12.2031 18:30", "could not read"), ("1.-3.12.2026", "more than one day"), ("Di, 24.12.2031", "December 2031 is a Wednesday"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_day_is_true(typed, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        read_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("halb 7", "could not read"), ("18:60", "no such time"), ("8-10 Uhr", "two times"), ("24 Uhr", "one day ends and another")],
)  # fmt: skip
def test_what_is_said_of_a_time_is_true(typed, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        read_clock(typed)


@pytest.mark.parametrize(
    ("field", "typed", "german", "english"),
    [
        (DayField(), "24.12.31", "Mittwoch, 24. Dezember 2031", "Wednesday 24 December 2031"),
        (Clock(), "6.30 pm", "18:30 Uhr", "6.30 pm"),
        (Clock(), "0:00", "0 Uhr", "midnight (start of the day)"),
        (ClockAtEnd(), "24:00", "24 Uhr", "midnight"),
    ],
)
def test_a_form_says_how_it_understood(field, typed, german, english):
    for language, words in [("de", german), ("en", english)]:
        with override(language):
            assert field.in_words(typed).replace("\u00a0", " ") == words


@pytest.mark.parametrize(("clock", "is_there"), [(time(1, 59), True), (time(2), False), (time(2, 30), False), (time(3), True)])  # fmt: skip
def test_an_hour_of_the_last_sunday_of_march_does_not_exist(clock, is_there):
    if is_there:
        refuse_skipped_time(date(2027, 3, 28), clock)
        return
    with pytest.raises(ValidationError):
        refuse_skipped_time(date(2027, 3, 28), clock)
