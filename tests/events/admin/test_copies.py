"""A duplicate of an event, and a programme carried over to the next year: drafts without dates."""

from datetime import date

import pytest

from events.copies import carry_over, duplicate
from events.models import Event, EventState, Programme

pytestmark = pytest.mark.usefixtures("jena_on_stage")


def facts(row, leave_out=()) -> dict:
    return {
        field.name: getattr(row, field.name)
        for field in row._meta.concrete_fields
        if field.name not in {"id", "slug", *leave_out}
    }


def full_event() -> Event:
    event = Event.objects.public().get()
    event.price_kind, event.price, event.contact_email = "fixed", 350, "a@example.org"
    event.save()
    return event


def test_a_duplicate_says_the_same_with_an_address_and_a_calendar_entry_of_its_own(jena):
    event = full_event()
    copy = Event.objects.get(pk=duplicate(event).pk)
    kept = {"uid", "state", "is_public", *Event.KEPT}
    assert facts(copy, kept) == facts(event, kept)
    assert (copy.state, copy.is_public, copy.is_undated) == (EventState.DRAFT, False, True)
    assert copy.uid != event.uid
    assert copy.slug == "treffen-in-jena"
    for rows in ["organisers", "spoken_languages", "topics"]:
        names = [field.name for field in getattr(event, rows).model._meta.concrete_fields]
        ours = [name for name in names if name not in {"id", "event"}]
        assert list(getattr(copy, rows).values(*ours)) == list(getattr(event, rows).values(*ours))
        assert getattr(copy, rows).exists()


def test_the_original_stays_as_it_was(jena):
    event = full_event()
    before = facts(event), event.dates.count()
    duplicate(event)
    event = Event.objects.get(pk=event.pk)
    assert (facts(event), event.dates.count()) == before


def test_a_programme_of_the_next_year(jena):
    Programme.objects.update(
        title_de="Woche 2031 in Jena",
        title_en="Week 2031 in Jena",
        initiators_de="die Kirchen",
        first_day=date(2031, 9, 12),
        nationwide_first_day=date(2031, 9, 21),
        nationwide_last_day=date(2031, 9, 28),
        announced_events=30,
        announced_as_minimum=True,
    )
    old = Programme.objects.get()
    new = Programme.objects.get(pk=carry_over(old)[0].pk)
    assert (new.title_de, new.title_en, new.year, new.slug) == (
        "Woche 2032 in Jena",
        "Week 2032 in Jena",
        2032,
        "woche-2032-in-jena",
    )
    assert (new.state, new.initiators_de, list(new.funders.all())) == (
        EventState.DRAFT,
        "die Kirchen",
        list(old.funders.all()),
    )
    assert {new.first_day, new.nationwide_first_day, new.nationwide_last_day, new.announced_events} == {None}
    assert not new.announced_as_minimum
    assert set(new.events.values_list("state", "last_end", "is_public")) == {("draft", None, False)}
    assert new.events.count() == old.events.count() == 4
    # What is for a closed group stays so.
    assert new.events.filter(is_closed=True).count() == 1


def test_a_programme_without_a_year_can_be_carried_over_twice(jena):
    Programme.objects.update(year=None)
    slugs = [carry_over(Programme.objects.earliest("id"))[0].slug for _time in range(2)]
    assert slugs == ["woche-in-jena", "woche-in-jena-2"]
