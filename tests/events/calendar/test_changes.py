"""SEQUENCE and LAST-MODIFIED of a calendar entry move when what it tells has really changed, and only then."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine
from django.db import IntegrityError

from events.calendar.changes import as_one_change, still_in_calendars
from events.models import Event, EventDate, EventState, EventTopic, Place, Status
from tests import cast

MORNING = datetime(2031, 6, 2, 6, tzinfo=UTC)
EVENING = datetime(2031, 6, 2, 18, tzinfo=UTC)


@pytest.fixture
def row(bare):
    """The date of an event with a place, made in the morning."""
    with time_machine.travel(MORNING, tick=False):
        place = Place.objects.create(office=bare, name_de="Haus", town="Jena")
        event = cast.make_event(bare, "treffen", "Treffen", place=place)
        return cast.add_date(event)


def entry(row) -> tuple[int, datetime]:
    """SEQUENCE and LAST-MODIFIED as they are stored."""
    return EventDate.objects.values_list("sequence", "last_modified").get(pk=row.pk)


@pytest.fixture
def in_the_evening():
    with time_machine.travel(EVENING, tick=False):
        yield


def test_a_new_entry_has_not_changed(row):
    assert entry(row) == (0, MORNING)


CHANGES = {
    "title": lambda event, row: setattr(event, "title_de", "Neu"),
    "translation": lambda event, row: setattr(event, "title_en", "New"),
    "description": lambda event, row: setattr(event, "description_de", "<p>Neu.</p>"),
    "no description": lambda event, row: setattr(event, "description_de", ""),
    "time": lambda event, row: setattr(row, "starts", time(17)),
    "day": lambda event, row: setattr(row, "day", date(2031, 6, 13)),
    "status": lambda event, row: setattr(row, "status", Status.CANCELLED),
    "note": lambda event, row: setattr(row, "note_en", "At the back"),
    "reason": lambda event, row: setattr(row, "reason_en", "A strike"),
    "another place": lambda event, row: setattr(event, "place", None),
    "name of the place": lambda event, row: setattr(event.place, "name_de", "Rathaus"),
    "a fact is known": lambda event, row: setattr(event.place, "step_free", False),
    "free": lambda event, row: setattr(event, "price_kind", "free"),
    "registration": lambda event, row: setattr(event, "registration_needed", False),
    "childcare": lambda event, row: setattr(event, "childcare", True),
    "no sign language": lambda event, row: setattr(event, "sign_language", False),
    "for whom": lambda event, row: setattr(event, "audience", "families"),
    "note on the price": lambda event, row: setattr(event, "price_note_de", "Kinder frei"),
    "where to register": lambda event, row: setattr(event, "registration_email", "neu@example.org"),
    "last day to register": lambda event, row: setattr(event, "registration_until", date(2031, 6, 10)),
    "online": lambda event, row: setattr(event, "online_url", "https://example.org/neu"),
    "whom to ask": lambda event, row: setattr(event, "contact_phone", "+493641999"),
    "language": lambda event, row: event.spoken_languages.create(language="ar"),
    "topic": lambda event, row: event.topics.create(topic="work"),
    "organiser": lambda event, row: event.organisers.create(name_de="Verein"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_counts_as_a_change(row, in_the_evening, change):
    event = Event.objects.get()
    row = event.dates.get()
    place = event.place
    change(event, row)
    cast.save(event, row, place)
    assert entry(row) == (1, EVENING)
    assert Event.objects.get().last_modified == EVENING


NO_CHANGES = {
    "saving again": lambda event, row: None,
    "address": lambda event, row: setattr(event, "slug", "anders"),
    "note for the editors": lambda event, row: setattr(event, "editors_note", "Prüfen"),
    "white space": lambda event, row: setattr(event, "summary_de", f" {event.summary_de}  "),
    "draft": lambda event, row: setattr(event, "state", EventState.DRAFT),
    "closed group": lambda event, row: setattr(event, "is_closed", True),
}


@pytest.mark.parametrize("change", NO_CHANGES.values(), ids=NO_CHANGES)
def test_what_does_not(row, in_the_evening, change):
    event = Event.objects.get()
    row = event.dates.get()
    change(event, row)
    cast.save(event, row, event.place)
    assert entry(row) == (0, MORNING)
    assert Event.objects.get().last_modified == MORNING


def test_a_language_that_is_only_interpreted_now_is_a_change(row):
    with time_machine.travel(MORNING, tick=False):
        language = row.event.spoken_languages.create(language="ar")
        cast.save(row.event)
    before, _moment = entry(row)
    with time_machine.travel(EVENING, tick=False):
        language.is_interpreted = True
        cast.save(row.event, language)
    assert entry(row) == (before + 1, EVENING)


def test_a_new_date_leaves_the_other_entries_alone(row, in_the_evening):
    second = cast.add_date(row.event, date(2031, 6, 19))
    assert entry(row) == (0, MORNING)
    assert entry(second) == (0, EVENING)
    assert Event.objects.get().last_modified == EVENING


def test_a_change_while_it_was_a_draft_counts_once_it_is_public_again(row, in_the_evening):
    event = Event.objects.get()
    for fields in [
        {"state": EventState.DRAFT},
        {"title_de": "A"},
        {"title_de": "B"},
        {"state": EventState.PUBLISHED},
    ]:
        for name, value in fields.items():
            setattr(event, name, value)
        cast.save(event)
    assert entry(row) == (1, EVENING)


def test_a_change_that_is_taken_back_while_it_is_a_draft_is_none(row, in_the_evening):
    event = Event.objects.get()
    title = event.title_de
    for fields in [
        {"state": EventState.DRAFT, "title_de": "A"},
        {"state": EventState.PUBLISHED, "title_de": title},
    ]:
        for name, value in fields.items():
            setattr(event, name, value)
        cast.save(event)
    assert entry(row) == (0, MORNING)


def test_several_rows_can_be_one_change(row, in_the_evening):
    event = row.event
    with as_one_change(event):
        event.title_de = "Neu"
        event.save()
        row.starts = time(17)
        row.save()
        event.topics.create(topic="work")
        assert entry(row) == (0, MORNING)
    assert entry(row) == (1, EVENING)


def test_an_instance_read_earlier_does_not_put_back_what_is_kept(row, in_the_evening):
    stale_event, stale = Event.objects.get(), EventDate.objects.get()
    event = Event.objects.get()
    event.summary_de = "Neu"
    cast.save(event)
    kept = Event.objects.values(*Event.KEPT).get()
    cast.save(Event.objects.get(), stale)
    assert entry(row) == (1, EVENING)
    stale_event.summary_de = "Neu"
    cast.save(stale_event)
    assert entry(row) == (1, EVENING)
    assert Event.objects.values(*Event.KEPT).get() == kept


def test_the_instance_in_hand_knows_what_is_kept(event):
    row = cast.add_date(event)
    assert event.first_start == row.starts_at
    event.title_de = "Neu"
    cast.save(event)
    assert event.fingerprint == Event.objects.get().fingerprint


def test_uids_stay_and_differ_between_dates(row):
    uid = row.calendar_uid
    row.day = date(2031, 7, 1)
    row.save()
    assert EventDate.objects.get().calendar_uid == uid
    assert cast.add_date(row.event).calendar_uid != uid


def test_a_past_event_keeps_its_entry_when_its_place_changes(bare, in_the_evening):
    place = Place.objects.create(office=bare, name_de="Haus")
    row = cast.add_date(cast.make_event(bare, "alt", "Alt", place=place), date(2030, 1, 1))
    assert not still_in_calendars(place)
    cast.add_date(row.event, date(2031, 5, 20))
    assert list(still_in_calendars(place)) == [row.event]


def test_what_was_changed_past_save_is_settled_where_it_is_named(row, in_the_evening):
    with as_one_change(row.event):
        Event.objects.update(title_de="Neu")
        assert entry(row) == (0, MORNING)
    assert entry(row) == (1, EVENING)


def test_what_was_made_inside_can_be_named_there(bare):
    with as_one_change() as changed:
        event = Event.objects.create(office=bare, title_de="Fest", state=EventState.PUBLISHED)
        changed.append(event)
        event.dates.create(day=date(2031, 6, 12))
        assert not event.fingerprint
    assert event.first_start
    assert Event.objects.get().fingerprint == event.fingerprint


def test_of_a_change_that_fails_nothing_is_left(row):
    with pytest.raises(IntegrityError), as_one_change(row.event):
        EventTopic.objects.bulk_create([EventTopic(event=row.event, topic="work")] * 2)
    assert not row.event.topics.exists()
    assert entry(row) == (0, MORNING)


def test_an_event_can_be_deleted_with_its_rows(jena):
    Event.objects.public().get().delete()
    assert not EventDate.objects.public().exists()
    jena.delete()
    assert not Event.objects.exists()


class TestStatus:
    def test_a_cancelled_date_keeps_when_that_was(self, row, in_the_evening):
        row.status = Status.CANCELLED
        row.save()
        assert EventDate.objects.get().status_changed_at == EVENING
        with time_machine.travel(datetime(2031, 6, 3, tzinfo=UTC)):
            row.save()
        assert EventDate.objects.get().status_changed_at == EVENING

    def test_a_moved_date_keeps_when_it_was_to_be(self, row):
        row.status, row.day, row.starts = Status.MOVED, date(2031, 6, 20), time(17)
        row.save()
        assert EventDate.objects.get().previous_start == (date(2031, 6, 12), time(18))

    def test_a_date_that_is_moved_again_keeps_the_one_before(self, row):
        for day in [20, 27]:
            row.status, row.day = Status.MOVED, date(2031, 6, day)
            row.save()
        assert EventDate.objects.get().previous_day == date(2031, 6, 20)

    def test_a_postponed_date_has_its_old_start(self, row):
        row.status = Status.POSTPONED
        row.save()
        assert row.previous_start == (date(2031, 6, 12), time(18))
