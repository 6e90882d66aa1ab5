"""The phase and the time left in plain words, in both languages."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from awards.models import Award, Edition
from awards.phases import next_change
from awards.words.phase import deadline_in_words, in_words
from tests import cast

BERLIN = ZoneInfo("Europe/Berlin")
# Wednesday, the last second of the day.
DEADLINE = datetime(2031, 7, 30, 23, 59, 59, tzinfo=BERLIN)


def berlin(*numbers) -> datetime:
    return datetime(*numbers, tzinfo=BERLIN)


def said(now: datetime, **fields) -> dict[str, str]:
    """All that is said at this moment, in each language."""
    row = Edition(**{"award": Award(), "year": 2031, "deadline": DEADLINE, **fields})
    found = {}
    for language in ["de", "en"]:
        with override(language):
            words = in_words(row, now)
            found[language] = " | ".join([words.title, words.left, words.when]).replace("\u00a0", " ")
    return found


@pytest.mark.parametrize(
    ("now", "german", "english"),
    [
        (berlin(2031, 6, 25, 9), "Noch 5 Wochen", "5 weeks left"),
        (berlin(2031, 6, 26, 0), "Noch 34 Tage", "34 days left"),
        (berlin(2031, 7, 16, 23, 59), "Noch 2 Wochen", "2 weeks left"),
        (berlin(2031, 7, 17, 0), "Noch 13 Tage", "13 days left"),
    ],
)
def test_open(now, german, english):
    assert said(now) == {
        "de": f"Bewerbung möglich | {german} | bis Mittwoch, 30. Juli 2031",
        "en": f"Applications open | {english} | until Wednesday 30 July 2031",
    }


@pytest.mark.parametrize(
    ("now", "german", "english"),
    [
        (berlin(2031, 7, 24, 0), "Noch 6 Tage", "6 days left"),
        (berlin(2031, 7, 28, 23, 59, 59), "Noch 2 Tage", "2 days left"),
        (berlin(2031, 7, 29, 0), "Nur noch bis morgen", "Only until tomorrow"),
        (berlin(2031, 7, 29, 23, 59, 59), "Nur noch bis morgen", "Only until tomorrow"),
        (berlin(2031, 7, 30, 0), "Nur heute: noch 24 Stunden", "Only today: 24 hours left"),
        (berlin(2031, 7, 30, 22, 59, 59), "Nur heute: noch 1 Stunde", "Only today: 1 hour left"),
        (berlin(2031, 7, 30, 23, 0, 1), "Noch 59 Minuten", "59 minutes left"),
        (berlin(2031, 7, 30, 23, 58, 59), "Noch 1 Minute", "1 minute left"),
        (berlin(2031, 7, 30, 23, 59, 1), "Noch weniger als eine Minute", "Less than one minute left"),
        (berlin(2031, 7, 30, 23, 59, 59), "Noch weniger als eine Minute", "Less than one minute left"),
    ],
)
def test_closing_soon(now, german, english):
    assert said(now) == {
        "de": f"Bewerbung endet bald | {german} | bis Mittwoch, 30. Juli 2031",
        "en": f"Applications close soon | {english} | until Wednesday 30 July 2031",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("deadline", [DEADLINE, berlin(2031, 10, 26, 23, 59, 59), berlin(2031, 3, 30, 14)])
def test_the_clock_changes_it_at_the_moments_that_are_told(jena, deadline):
    """Pages are kept from one to the next. Two of the days have 25 hours and 23."""
    cast.make_edition(cast.make_award(jena, "preis", "Preis"), opens_at=None, deadline=deadline)
    now, seen = deadline - timedelta(days=9), []
    while now < deadline + timedelta(days=1):
        # Midnight is a moment of all pages.
        end = min(next_change(now), midnight_after(now))
        first, last = said(now, deadline=deadline), said(end - timedelta.resolution, deadline=deadline)
        assert first == last, (now, end)
        seen.append(first["de"])
        now = end
    assert len(set(seen)) > 60


def midnight_after(now: datetime) -> datetime:
    day = now.astimezone(BERLIN).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=BERLIN)


@pytest.mark.parametrize("now", [berlin(2031, 7, 31, 0), datetime(2031, 7, 30, 22, tzinfo=UTC)])
def test_closed_with_the_next_second(now):
    assert said(now) == {
        "de": "Bewerbung beendet |  | Die Frist endete am Mittwoch, 30. Juli 2031.",
        "en": "Applications closed |  | The deadline was Wednesday 30 July 2031.",
    }


def test_closed_without_a_known_deadline():
    assert said(DEADLINE, deadline=None, year=2030) == {
        "de": "Bewerbung beendet |  | ",
        "en": "Applications closed |  | ",
    }


@pytest.mark.parametrize(
    ("opens_at", "german", "english"),
    [
        (berlin(2031, 7, 1, 0), "Ab Dienstag, 1. Juli 2031", "From Tuesday 1 July 2031"),
        (berlin(2031, 7, 1, 9), "Ab Dienstag, 1. Juli 2031, 9 Uhr", "From Tuesday 1 July 2031, 9 am"),
    ],
)
def test_coming(opens_at, german, english):
    assert said(berlin(2031, 6, 1, 0), opens_at=opens_at) == {
        "de": f"Bewerbung noch nicht möglich | {german} | bis Mittwoch, 30. Juli 2031",
        "en": f"Applications not open yet | {english} | until Wednesday 30 July 2031",
    }


def test_coming_without_a_known_day():
    assert said(berlin(2031, 6, 1, 0), deadline=None) == {
        "de": "Bewerbung noch nicht möglich | Der Tag steht noch nicht fest | ",
        "en": "Applications not open yet | The day is not known yet | ",
    }


def test_open_without_a_known_deadline():
    assert said(berlin(2031, 6, 1, 0), deadline=None, opens_at=berlin(2031, 5, 1, 0)) == {
        "de": "Bewerbung möglich |  | Die Frist steht noch nicht fest.",
        "en": "Applications open |  | The deadline is not known yet.",
    }


def test_decided():
    decided = {"decided_on": date(2031, 8, 20), "announced_at": berlin(2031, 9, 1, 12)}
    assert said(berlin(2031, 9, 2, 0), **decided) == {
        "de": "Preise vergeben |  | Bekannt gegeben am Montag, 1. September 2031.",
        "en": "Winners announced |  | Announced on Monday 1 September 2031.",
    }


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (DEADLINE, "Mittwoch, 30. Juli 2031"),
        (DEADLINE - timedelta(hours=11, minutes=59, seconds=59), "Mittwoch, 30. Juli 2031, 12 Uhr"),
        (None, ""),
    ],
)
def test_a_deadline_says_its_time_unless_it_is_the_whole_day(deadline, words):
    with override("de"):
        assert deadline_in_words(Edition(deadline=deadline)).replace("\u00a0", " ") == words
