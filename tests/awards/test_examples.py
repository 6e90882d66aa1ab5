"""The example award of a demonstration: labelled, open, and never in production."""

from datetime import UTC, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from awards.admin.prize_sum import prizes_and_total
from awards.models import Award, Edition
from awards.phases import Phase, phase_of
from tests import cast

# Summer, the changes of the clock and the turn of the year.
DAYS = [(2031, 6, 2), (2031, 3, 30), (2031, 10, 26), (2031, 12, 31), (2032, 1, 1)]


def run() -> str:
    out = StringIO()
    call_command("create_example_award", stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("day", DAYS)
def test_it_is_labelled_and_open_on_whatever_day_it_is_made(client, bare, day):
    with time_machine.travel(datetime(*day, 10, tzinfo=UTC), tick=False):
        assert run() == "1 example award created\n"
        edition = Edition.objects.get()
        assert edition.award.title_de.startswith("Beispiel: ")
        assert edition.award.title_en.startswith("Example: ")
        assert phase_of(edition, timezone.now()) == Phase.OPEN
        assert not prizes_and_total(edition).needs_a_look
        assert client.get(edition.get_absolute_url()).status_code == 200


def test_it_is_made_once(bare):
    run()
    assert run() == "There is an example award already.\n"
    assert Award.objects.count() == 1


def test_never_in_production(bare, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        run()
    assert not Award.objects.exists()


def test_without_an_office_it_says_what_to_do(db):
    with pytest.raises(CommandError, match="load_offices"):
        run()


def test_every_text_is_there_in_both_languages(bare):
    cast.add_everything(bare)
    run()
    assert Edition.objects.get().languages() == ["de", "en"]
