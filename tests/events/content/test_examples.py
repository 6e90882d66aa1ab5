"""Example events of a demonstration: labelled, varied, in the coming weeks, and never in production."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.utils import timezone

from events.models import Event, EventDate, Place
from events.words.dates import event_in_one_line
from tests import cast
from translations.models import Unconfirmed

# Any weekday, the change of the clock and the turn of the year.
DAYS = [datetime(2031, 6, day, 10, tzinfo=UTC) for day in range(1, 8)]
DAYS += [datetime(2031, 10, 20, 10, tzinfo=UTC), datetime(2031, 12, 30, 10, tzinfo=UTC)]


def run() -> str:
    out = StringIO()
    call_command("create_example_events", stdout=out)
    return out.getvalue()


@pytest.fixture
def offices(db):
    return [cast.make_office("jena", "Jena"), cast.make_office("gera", "Gera")]


@pytest.mark.parametrize("now", DAYS)
def test_each_is_labelled_and_coming_on_whatever_day_they_are_made(offices, now):
    with time_machine.travel(now):
        assert run() == "6 example events created\n"
        events = Event.objects.with_everything()
        for row in [*events, *Place.objects.all()]:
            name = "title" if isinstance(row, Event) else "name"
            assert getattr(row, f"{name}_de").startswith("Beispiel: ")
            assert getattr(row, f"{name}_en").startswith("Example: ")
        soon = now + timedelta(weeks=7)
        dated = [event for event in events if not event.is_undated]
        assert all(event.coming_dates() and event.last_end < soon for event in dated)
        assert all(event_in_one_line(event) for event in events)
        assert {row.sequence for row in EventDate.objects.all()} == {0}


def test_they_are_of_every_kind(offices):
    run()
    assert Event.objects.filter(is_closed=True).count() == 1
    assert Event.objects.public().count() == 5
    assert Event.objects.public().undated().count() == 1
    assert set(Event.objects.values_list("price_kind", flat=True)) == {"free", "fixed", "unknown"}
    assert EventDate.objects.filter(all_day=True, is_long=False, status="cancelled").exists()
    assert EventDate.objects.upcoming().filter(is_long=True, starts_at__lt=timezone.now()).exists()
    assert Place.objects.filter(step_free=True, induction_loop=False).exists()
    assert set(Event.objects.values_list("office__slug", flat=True)) == {"jena", "gera"}


def test_a_second_call_makes_no_more(offices):
    run()
    assert run() == "There are example events already.\n"
    assert Event.objects.count() == 6


def test_without_an_office_there_are_none(db):
    assert run() == "0 example events created\n"


def test_production_gets_none(offices, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="Example events are for demonstrations"):
        run()
    assert not Event.objects.exists()


def test_their_languages_were_written_together(offices):
    run()
    kinds = [ContentType.objects.get_for_model(model) for model in [Event, EventDate, Place]]
    assert Event.objects.exclude(title_en="").exists()
    assert not Unconfirmed.objects.filter(content_type__in=kinds).exists()
