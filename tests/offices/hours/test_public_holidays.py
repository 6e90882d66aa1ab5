from datetime import date

import holidays
import pytest
from django.utils import translation

from offices.hours.public_holidays import germany, holiday_text, is_public_holiday
from offices.states import FederalState
from website.languages.bilingual import Text

REFORMATION_DAY = date(2024, 10, 31)
CORPUS_CHRISTI = date(2024, 5, 30)


@pytest.mark.parametrize(("language", "name"), [("de", "Reformationstag"), ("en", "Reformation Day")])
def test_a_holiday_has_its_name_in_the_active_language(language, name):
    with translation.override(language):
        assert holiday_text(REFORMATION_DAY, "TH") == Text(name, language)


def test_any_other_day_has_no_name():
    with translation.override("en"):
        assert not holiday_text(date(2024, 10, 30), "TH")


def test_states_have_their_own_holidays():
    assert [state for state in ("RP", "NI", "TH") if is_public_holiday(CORPUS_CHRISTI, state)] == ["RP"]
    assert [state for state in ("RP", "NI", "TH") if is_public_holiday(REFORMATION_DAY, state)] == [
        "NI",
        "TH",
    ]


def test_every_state_of_ours_is_known():
    assert all(is_public_holiday(date(2024, 10, 3), state) for state in FederalState.values)


def test_only_holidays_of_the_whole_state_count():
    """The Assumption of Mary is one in Saarland, in Bavaria only where most people are Catholic."""
    assert is_public_holiday(date(2024, 8, 15), "SL")
    assert not is_public_holiday(date(2024, 8, 15), "BY")


def test_a_holiday_that_was_once_only():
    assert is_public_holiday(date(2017, 10, 31), "RP")
    assert not is_public_holiday(date(2018, 10, 31), "RP")


def test_a_regional_variant_is_the_same_language():
    with translation.override("en-gb"):
        assert holiday_text(REFORMATION_DAY, "TH") == Text("Reformation Day", "en-gb")


def test_a_language_the_library_knows_comes_out_in_it():
    with translation.override("uk"):
        assert holiday_text(REFORMATION_DAY, "TH") == Text("День Реформації", "uk")


def test_in_a_language_the_library_does_not_know_the_name_is_german_and_says_so():
    with translation.override("fr"):
        assert holiday_text(REFORMATION_DAY, "TH") == Text("Reformationstag", "de")


def test_without_an_active_language_the_name_is_in_the_language_of_the_site():
    with translation.override(None):
        assert holiday_text(REFORMATION_DAY, "TH") == Text("Reformationstag", "de")


@pytest.mark.parametrize("state", FederalState.values)
@pytest.mark.parametrize("language", ["de", "en_US"])
def test_germany_alone_is_as_the_library_knows_it(state, language):
    asked = {"subdiv": state, "years": range(2020, 2040), "language": language, "expand": False}
    assert germany()(**asked) == holidays.country_holidays("DE", **asked)
