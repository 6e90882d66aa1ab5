"""Very many made-up events, and how they go away again."""

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from events.models import Event, EventDate, EventTopic, Organiser, Place, Programme, SpokenLanguage
from tests import cast

pytestmark = pytest.mark.usefixtures("jena_on_stage")

MODELS = [Event, EventDate, EventTopic, Organiser, Place, Programme, SpokenLanguage]


def count() -> list[int]:
    return [model.objects.count() for model in MODELS]


def test_they_are_made_beside_what_is_there_and_go_away_alone(jena, gera):
    before = count()
    for _run in range(2):
        call_command("create_many_events", 150, stdout=_Silent())
    assert Event.objects.count() == before[0] + 300
    assert all(after > earlier for after, earlier in zip(count(), before, strict=True))
    call_command("create_many_events", "--delete", stdout=_Silent())
    assert count() == before


def test_they_keep_what_saving_would_keep(jena):
    call_command("create_many_events", 200, stdout=_Silent())
    made = Event.objects.filter(slug__startswith="many--")
    assert not EventDate.objects.exclude(is_public=F("event__is_public"), office=F("event__office")).exists()
    for event in made:
        before = (event.first_start, event.last_end)
        cast.save(event)
        assert (event.first_start, event.last_end) == before
        assert {row.sequence for row in event.dates.all()} <= {0}
    states = {*made.values_list("state", "is_closed", "is_public")}
    assert ("published", False, True) in states
    assert all(is_public == (state == "published" and not closed) for state, closed, is_public in states)
    assert made.undated().exists()
    assert made.saying(["getraenke"]).count() == made.count()


def test_they_are_never_made_in_production(jena, settings):
    settings.PRODUCTION = True
    for arguments in [["5"], ["--delete"]]:
        with pytest.raises(CommandError, match="production"):
            call_command("create_many_events", *arguments)


def test_without_an_office_or_a_number_a_sentence_says_what_to_do(db, jena):
    with pytest.raises(CommandError, match="number"):
        call_command("create_many_events", "0")
    jena.delete()
    with pytest.raises(CommandError, match="load_offices"):
        call_command("create_many_events", "5")


class _Silent:
    def write(self, text):
        pass
