"""What the database refuses, with its sentence."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from events.models import Event, EventDate, FormerEventSlug, Place, Programme
from tests import cast

DAY = date(2031, 6, 12)


def sentences(row) -> str:
    """What the form would say."""
    with override("en"), pytest.raises(ValidationError) as caught:
        row.validate_constraints()
    return " ".join(caught.value.messages)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"last_day": date(2031, 6, 11)}, "The last day must not be before the first day."),
        ({"ends": time(12)}, "Please enter when it begins, too."),
        ({"all_day": True, "starts": time(9)}, "What lasts all day has no times. Please empty them, or untick “all day”."),
        ({"starts": time(9), "ends": time(9)}, "The end must be later than the beginning. After midnight the last day is the next one."),
        ({"starts": time(20), "ends": time(1)}, "The end must be later than the beginning. After midnight the last day is the next one."),
        ({"previous_time": time(9)}, "Please enter the day before it was moved, too."),
        ({"day": date(31, 6, 12)}, "Please check the year."),
        ({"last_day": date(9999, 12, 31)}, "Please check the year."),
    ],
)  # fmt: skip
def test_dates(event, fields, sentence):
    row = EventDate(event=event, **{"day": DAY, **fields})
    assert sentence in sentences(row)
    row.day, ok = max(row.day, date(1990, 1, 1)), row.day >= date(1990, 1, 1)
    row.fill_in()
    row.day = fields.get("day", row.day)
    with pytest.raises(IntegrityError), transaction.atomic():
        EventDate.objects.bulk_create([row])
    assert ok or not EventDate.objects.exists()


def test_until_midnight_is_until_the_end_of_the_day(event):
    row = EventDate(event=event, day=DAY, starts=time(20), ends=time(0))
    row.clean()
    assert row.last_day == date(2031, 6, 13)
    assert row.ends_after_midnight


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"day": date(2027, 3, 28), "starts": time(2, 30)}, "starts"),
        (
            {"day": date(2027, 3, 27), "starts": time(20), "last_day": date(2027, 3, 28), "ends": time(2)},
            "ends",
        ),
    ],
)
def test_an_hour_that_clocks_leave_out(event, fields, name):
    with pytest.raises(ValidationError) as caught:
        EventDate(event=event, **fields).clean()
    assert set(caught.value.message_dict) == {name}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"starts": time(9)},
        {"all_day": True},
        {"starts": time(20), "ends": time(1), "last_day": date(2031, 6, 13)},
        {"last_day": date(2031, 9, 30)},
        {"starts": time(9), "last_day": date(2031, 6, 14), "ends": time(9)},
    ],
)
def test_dates_that_are_fine(event, fields):
    row = EventDate(event=event, day=DAY, **fields)
    row.fill_in()
    row.validate_constraints()
    row.save()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"price_kind": "fixed"}, "A price in euros belongs to “for a price”"),
        ({"price_kind": "fixed", "price": 0}, "What costs nothing is “free”."),
        ({"price_kind": "free", "price": 100}, "A price in euros belongs to “for a price”"),
        ({"price": 100}, "A price in euros belongs to “for a price”"),
        ({"registration_needed": False, "registration_email": "a@example.org"}, "Nobody needs to register"),
        ({"registration_needed": False, "registration_until": DAY}, "Nobody needs to register"),
    ],
)
def test_events(event, fields, sentence):
    for name, value in fields.items():
        setattr(event, name, value)
    assert sentence in sentences(event)
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save()


@pytest.mark.parametrize(
    "fields",
    [
        {"price_kind": "fixed", "price": 350},
        {"price_kind": "donation"},
        {"registration_needed": True, "registration_email": "a@example.org"},
        {"registration_email": "a@example.org"},
        {"title_de": "Sehr langer Titel " * 25},
        {"summary_de": "Wort " * 5000, "description_de": f"<p>{'Wort ' * 20000}</p>"},
    ],
)
def test_events_that_are_fine(event, fields):
    for name, value in fields.items():
        setattr(event, name, value)
    event.validate_constraints()
    event.save()


def test_coordinates_come_in_pairs(bare):
    assert "both coordinates" in sentences(Place(office=bare, name_de="Haus", latitude=50))
    assert "both coordinates" in sentences(Place(office=bare, name_de="Haus", latitude=95, longitude=11))
    Place(office=bare, name_de="Haus", latitude=50, longitude=11).validate_constraints()


def test_periods_of_a_programme(bare):
    early, late = date(2031, 6, 1), date(2031, 6, 9)
    for fields in [
        {"first_day": late, "last_day": early},
        {"nationwide_first_day": early},
        {"nationwide_first_day": late, "nationwide_last_day": early},
    ]:
        assert sentences(Programme(office=bare, title_de="Woche", **fields))


class TestAddresses:
    def test_an_event_gets_its_address_from_its_title(self, bare):
        event = Event.objects.create(office=bare, title_de="Fest für Große & Kleine")
        assert event.slug == "fest-fuer-grosse-kleine"
        assert (
            Event.objects.create(office=bare, title_de="Fest für Große & Kleine").slug
            == "fest-fuer-grosse-kleine-2"
        )

    def test_a_title_that_cannot_be_written_so_gets_one_too(self, bare):
        assert Event.objects.create(office=bare, title_de="你好").slug == "termin"
        assert Programme.objects.create(office=bare, title_de="你好").slug == "programm"

    @pytest.mark.parametrize("word", ["vorschlagen", "propose", "kalender", "calendar", "feed"])
    def test_words_that_are_addresses_are_refused(self, event, word):
        event.slug = word
        with pytest.raises(ValidationError, match="slug"):
            event.clean()
        assert Event.objects.create(office=event.office, title_de=word).slug == f"{word}-2"

    def test_a_renamed_event_keeps_its_old_address(self, event):
        event.slug = "neu"
        event.save()
        assert FormerEventSlug.objects.get(slug="treffen").event == event

    def test_a_renamed_programme_too(self, jena):
        programme = jena.programmes.get()
        programme.slug = "neu"
        programme.save()
        assert programme.former_slugs.get().slug == "jena-week"


def test_a_place_with_events_is_not_deleted_by_itself(jena):
    with pytest.raises(IntegrityError):
        jena.event_places.get().delete()


def test_languages_and_topics_are_entered_once(event):
    for rows, fields in [(event.spoken_languages, {"language": "de"}), (event.topics, {"topic": "work"})]:
        rows.create(**fields)
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.create(**fields)


def test_the_languages_an_event_has_a_page_in(event):
    assert event.languages() == ["de", "en"]
    event.description_en = ""
    assert event.languages() == ["de"]


def test_cancelled_altogether_or_in_part(event):
    first, second = cast.add_date(event), cast.add_date(event, date(2031, 6, 19))
    for row, expected in [(first, False), (second, True)]:
        row.status = "cancelled"
        row.save()
        assert Event.objects.get().is_cancelled == expected
