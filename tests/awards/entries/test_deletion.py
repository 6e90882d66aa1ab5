"""When entries are deleted, with their answers, their mails and the admin's history."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command

from awards.models import Answer, Edition, Entry
from awards.models.entries.keeping import usual_day
from outbox.models import Mail
from tests import cast
from tests.awards.entries.entering import nominate

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

DRAFT = {"state": "draft", "sent_at": None}


@pytest.mark.parametrize(
    ("days", "later"),
    [
        ({"decided_on": date(2031, 7, 15)}, date(2032, 1, 15)),
        ({"decided_on": date(2031, 8, 31)}, date(2032, 2, 29)),
        ({"decided_on": date(2030, 8, 31)}, date(2031, 2, 28)),
        ({"deadline": datetime(2031, 12, 31, 12, tzinfo=UTC)}, date(2032, 12, 31)),
    ],
)
def test_months_are_those_of_the_calendar(days, later):
    assert usual_day(Edition(**days)) == later


def on_the_day(time_machine, entry) -> bool:
    """Whether it is there the day before, and gone on its day."""
    day = entry.delete_on
    call_command("purge_personal_data", verbosity=0)
    time_machine.move_to(f"{day - timedelta(days=1)} 10:00", tick=False)
    call_command("purge_personal_data", verbosity=0)
    was_there = Entry.objects.filter(pk=entry.pk).exists()
    time_machine.move_to(f"{day} 10:00", tick=False)
    call_command("purge_personal_data", dry_run=True, verbosity=0)
    was_there = was_there and Entry.objects.filter(pk=entry.pk).exists()
    call_command("purge_personal_data", verbosity=0)
    return was_there and not Entry.objects.filter(pk=entry.pk).exists()


def test_six_months_after_the_decision(client, edition, time_machine):
    Edition.objects.filter(pk=edition.pk).update(decided_on="2031-08-20")
    entry, _link = nominate(client)
    entry.refresh_from_db()
    Mail.objects.update(state="waiting")
    assert Entry.objects.get().delete_on == date(2032, 2, 20)
    assert on_the_day(time_machine, Entry.objects.get())
    assert not Answer.objects.exists()
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, date(2032, 6, 30)),
        (DRAFT, date(2031, 7, 30)),
        ({"state": "withdrawn", "withdrawn_at": "2031-06-10T10:00Z"}, date(2031, 7, 10)),
        ({"kind": "nomination", "consent": "refused", "consent_at": "2031-07-10T10:00Z"}, date(2031, 8, 9)),
        ({"keep_until": "2033-01-31"}, date(2033, 1, 31)),
        ({**DRAFT, "keep_until": "2033-01-31"}, date(2031, 7, 30)),
    ],
)
def test_each_on_its_day(edition, time_machine, fields, day):
    entry = Entry.objects.get(pk=cast.add_entry(edition, **fields).pk)
    assert entry.delete_on == day
    assert on_the_day(time_machine, entry)


REFUSED = {"kind": "nomination", "consent": "refused", "consent_at": "2031-06-10T10:00Z"}


@pytest.mark.parametrize(
    ("fields", "deadline", "day"),
    [
        (DRAFT, "2031-08-31T21:59:59Z", date(2031, 9, 30)),
        ({}, "2031-08-31T21:59:59Z", date(2032, 8, 31)),
        (REFUSED, "2031-08-31T21:59:59Z", date(2031, 9, 30)),
        # Before it was begun, and before it was refused: whoever was in time keeps the whole time.
        (DRAFT, "2031-05-01T21:59:59Z", date(2031, 7, 2)),
        ({}, "2031-05-01T21:59:59Z", date(2032, 6, 2)),
        (REFUSED, "2031-05-01T21:59:59Z", date(2031, 7, 10)),
        (DRAFT, None, date(2031, 7, 2)),
    ],
)
def test_a_deadline_that_is_moved_moves_the_day(edition, time_machine, fields, deadline, day):
    entry = cast.add_entry(edition, **fields)
    Edition.objects.filter(pk=edition.pk).update(deadline=deadline)
    entry = Entry.objects.get(pk=entry.pk)
    assert entry.delete_on == day
    assert on_the_day(time_machine, entry)


@pytest.mark.parametrize("save", [True, False])
def test_it_moves_there_and_back_with_each_way_to_write(edition, save):
    """Also where the one that is saved then has been read before."""

    def move(**fields):
        if save:
            latest = Edition.objects.get(pk=edition.pk)
            for name, value in fields.items():
                setattr(latest, name, value)
            latest.save(update_fields=fields)
        else:
            Edition.objects.filter(pk=edition.pk).update(**fields)
        return [each.delete_on for each in Entry.objects.order_by("pk")]

    sent, draft = cast.add_entry(edition), cast.add_entry(edition, **DRAFT)
    before, deadline = [date(2032, 6, 30), date(2031, 7, 30)], edition.deadline
    assert move(deadline=deadline + timedelta(days=31)) == [date(2032, 7, 31), date(2031, 8, 30)]
    sent.edition.deadline = deadline
    sent.save()
    draft.save(update_fields=["title"])
    assert [each.delete_on for each in [sent, draft]] == [date(2032, 7, 31), date(2031, 8, 30)]
    assert move(deadline=deadline) == before
    assert move(decided_on=date(2031, 7, 15)) == [date(2032, 1, 15), date(2031, 7, 30)]
    assert move(decided_on=None) == before


def test_what_is_changed_past_save_moves_its_day_too(edition):
    entry = cast.add_entry(edition)
    for fields, day in [
        ({"keep_until": date(2033, 1, 31)}, date(2033, 1, 31)),
        ({"state": "withdrawn", "withdrawn_at": edition.opens_at}, date(2031, 5, 31)),
    ]:
        Entry.objects.filter(keep_until=entry.keep_until).update(**fields)
        entry.refresh_from_db()
        assert entry.delete_on == day


def test_entries_of_other_editions_stay(edition, gera, time_machine):
    Edition.objects.filter(pk=edition.pk).update(decided_on="2031-06-01")
    cast.add_entry(edition)
    other = cast.add_entry(Edition.objects.get(award__office=gera, year=2031))
    time_machine.move_to("2031-12-02 10:00", tick=False)
    call_command("purge_personal_data", verbosity=0)
    assert Entry.objects.get() == other
