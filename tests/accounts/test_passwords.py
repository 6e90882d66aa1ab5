"""Which passwords are refused, and what the sentence says."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

pytestmark = pytest.mark.django_db

COMMON = [
    "passwort1234",
    "Passwort1234!",
    "hallo1234567",
    "qwertzuiop12",
    "Sommer2026!!",
    "Sommer-Winter-2025",
    "Pa$$w0rt2026!",
    "P4ssw0rt!P4ssw0rt",
    "1q2w3e4r5t6z",
    "1qay2wsx3edc",
    "aaaaaaaaaaaa",
    "abababababab",
    "abcabcabcabc",
    "passwortpasswort",
    "schalke04schalke04",
    "Michael1985!!",
    "Integration2026",
    "IntegrationVorOrt1",
    "Weihnachten2025",
    "administrator1",
    "yxcvbnm12345",
    "!!!!!!!!!!!!!!",
    "hallohallo12",
    "geheim123456",
    "123456789012",
    "121212121212",
    "Bayern123456",
    "ichliebedich12",
    "Willkommen123!",
    "asdfghjkl123",
    "asdfasdfasdf",
    "qwertz123456",
    "mausi123456789",
    "Rathaus123456",
    "Buergerbuero2026",
    "Bürgerbüro2026",
    "November2026!",
    "19.05.1984",
    "31121999311299",
    "poiuztrewq12",
    "superpasswort99",
    "ＰＡＳＳＷＯＲＴ1234",
    "h4ll0h4ll0h4ll0",
    "Jena2026Jena2026",
    "annaanna1234",
    "anna@example.org1",
    "musterfrau12",
    "Annegret2026!",
]
GOOD = [
    "correct horse battery",
    "Gummibaum Ofen Klavier",
    "Quittenmus mit Zahnrad",
    "k7fq-9wmm-z2ab-4c8d",
    "nie wieder Montag ohne Kaffee",
    "grün tanzt der Kachelofen",
    "حصان صحيح بطارية مشبك",
    "Правильная лошадь",
    "👍🏽 Zebra und Tisch 🦓",
]


@pytest.fixture
def anna(anna):
    anna.first_name, anna.last_name, anna.email = "Annegret", "Musterfrau", "anna@example.org"
    return anna


@pytest.mark.parametrize("password", COMMON)
def test_what_people_try_first_is_refused(anna, password):
    with pytest.raises(ValidationError):
        validate_password(password, anna)


@pytest.mark.parametrize("password", GOOD)
def test_what_nobody_guesses_is_taken(anna, password):
    validate_password(password, anna)


def test_the_sentence_says_what_to_do(anna):
    with pytest.raises(ValidationError) as refused:
        validate_password("Sommer2026!!", anna)
    assert "drei oder vier Wörter zusammen" in " ".join(
        refused.value.messages
    ) or "three or four words" in " ".join(refused.value.messages)


def test_a_very_long_one_takes_no_time(anna):
    """A limit of the form would let through ten thousand signs from a command."""
    with pytest.raises(ValidationError):
        validate_password("passwort" * 100, anna)


def test_the_printed_passwords_of_a_demonstration_would_be_taken(anna):
    from config.management.commands.create_demonstration_accounts import new_password

    for _time in range(50):
        validate_password(new_password(), anna)
