"""What ships with the site is right, but for one day that its source itself has wrong."""

import pytest
from django.core.management import call_command

from events.models import EventDate
from offices.management.commands.proofread import everything

pytestmark = pytest.mark.django_db


def test_it_finds_the_one_day_in_the_week_and_nothing_else():
    for command in [
        "load_offices", "load_events", "load_awards", "load_signpost", "create_example_events",
        "create_example_award",
    ]:  # fmt: skip
        call_command(command, verbosity=0)
    found = list(everything())
    assert [(each.found.warning.rule, each.found.warning.quote) for each in found] == [
        ("weekday", "Dienstag, 14. Dezember")
    ]
    row = found[0].row
    assert isinstance(row, EventDate)
    assert str(row.day) == "2023-12-14"
    assert found[0].found.field == "editors_note"
    assert row.event.programme.slug == "interkulturelle-woche-2023-wartburgkreis"
