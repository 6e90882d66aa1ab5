"""The numbers for all of Germany: each can be dialled, has a source and a day, and somebody is reminded of them."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.checks import run_checks
from django.urls import reverse

from signpost.federal.help import federal_help, in_danger, on_topic
from signpost.topics import TOPICS
from website.reading.phone_number import read_phone_number

CHECKED = min(each.checked for each in federal_help())


@pytest.mark.parametrize("entry", federal_help(), ids=lambda entry: entry.key)
def test_each_entry_is_complete(entry):
    assert set(entry.names) == set(entry.whats) == {"de", "en"}
    assert entry.phones or entry.url
    assert entry.source.startswith("https://")
    assert isinstance(entry.checked, date)
    assert set(entry.topics) <= {topic.key for topic in TOPICS}
    assert [read_phone_number(phone) for phone in entry.phones] == list(entry.phones)
    for texts in [entry.hours_in_words, entry.languages_in_words]:
        assert set(texts) in [set(), {"de", "en"}]


def test_no_key_is_there_twice():
    keys = [each.key for each in federal_help()]
    assert len(keys) == len(set(keys))


def test_whoever_is_in_danger_reads_of_the_police_first():
    assert [each.phones for each in in_danger()] == [("110",), ("116016",)]


def test_a_topic_begins_with_what_is_mostly_about_it():
    assert [each.key for each in on_topic("recognition")] == ["recognition", "working-and-living"]


def warnings() -> list[str]:
    found = run_checks(tags=["database"], databases=[])
    return [each.id for each in found if each.id.startswith("signpost.")]


def test_a_year_long_nobody_is_reminded():
    with time_machine.travel(CHECKED + timedelta(days=365, hours=12), tick=False):
        assert warnings() == []


def test_then_the_system_check_says_it():
    with time_machine.travel(CHECKED + timedelta(days=366, hours=12), tick=False):
        assert warnings() == ["signpost.W001"]


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "is_said"), [(365, False), (366, True)])
def test_and_administrators_read_it_in_the_admin(client, olga, days, is_said):
    with time_machine.travel(CHECKED + timedelta(days=days, hours=12), tick=False):
        client.force_login(olga)
        page = client.get(reverse("admin:index")).content.decode()
    assert ("signpost/federal/numbers.toml" in page) == is_said


@pytest.mark.django_db
def test_editors_do_not(client, anna):
    with time_machine.travel(CHECKED + timedelta(days=800), tick=False):
        client.force_login(anna)
        page = client.get(reverse("admin:index"))
    assert page.status_code == 200
    assert "numbers.toml" not in page.content.decode()
