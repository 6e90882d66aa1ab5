"""Which tests "make check" runs, and what it says that it has left out."""

from importlib import import_module

import pytest
from django.conf import settings

from tests.architecture.files import from_root, none, python_files

TREE = [
    "events/calendar/feeds.py",
    "tests/__init__.py",
    "tests/events/__init__.py",
    "tests/events/test_rules.py",
    "tests/events/test_words.py",
    "tests/events/calendar/__init__.py",
    "tests/events/calendar/test_feeds.py",
    "tests/events/calendar/test_files.py",
    "tests/events/calendar/reading.py",
    "tests/events/paper/__init__.py",
    "tests/events/paper/test_pdf.py",
    "tests/events/paper/pdf/test_tags.py",
    "tests/browser/test_paper.py",
    "tests/cast/events.py",
    "README.md",
]
CALENDAR = ["tests/events/calendar/test_feeds.py", "tests/events/calendar/test_files.py"]
PACKAGE = ["tests/events/test_rules.py", "tests/events/test_words.py"]


@pytest.fixture
def choose(tmp_path):
    for path in TREE:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    choose = import_module("tests_of_changes").choose
    return lambda *changed: choose(changed, tmp_path)


@pytest.mark.parametrize(
    ("changed", "files"),
    [
        ("tests/events/calendar/test_feeds.py", ["tests/events/calendar/test_feeds.py"]),
        ("tests/events/calendar/reading.py", CALENDAR),
        ("events/calendar/feeds.py", CALENDAR),
        ("templates/events/calendar/feed.xml", CALENDAR),
        ("events/urls.py", PACKAGE),
        ("events/models/event.py", PACKAGE),
        (
            "events/models/pdf.py",
            ["tests/events/paper/pdf/test_tags.py", "tests/events/paper/test_pdf.py", *PACKAGE],
        ),
        ("locale/de/LC_MESSAGES/django.po", ["tests/config/test_catalogues.py"]),
    ],
)
def test_a_changed_file_has_these_tests(choose, changed, files):
    assert choose(changed).files == files


@pytest.mark.parametrize("changed", ["tests/events/test_gone.py", "README.md", "tests/browser/test_paper.py"])
def test_nothing_can_be_run_for_it(choose, changed):
    assert choose(changed).files == []


def test_what_no_test_was_chosen_for_is_said(choose):
    assert choose("README.md", "tests/cast/events.py", "tests/browser/test_paper.py").left_out == [
        "README.md has no tests of its own",
        "tests/browser/test_paper.py needs a browser: .venv/bin/pytest tests/browser/test_paper.py",
        "tests/cast/events.py serves all tests: make test",
    ]


def test_what_is_gone_is_not_told_as_untested(choose):
    assert choose("tests/events/test_gone.py") == ([], [])


def test_rooms_that_may_feel_a_change_of_their_package_are_said(choose):
    assert choose("events/urls.py").left_out == ["tests/events/calendar/", "tests/events/paper/"]
    assert choose("events/calendar/feeds.py", "tests/events/test_rules.py").left_out == []


def test_each_is_chosen_once(choose):
    assert choose("events/urls.py", "events/rules.py", "tests/events/test_rules.py").files == PACKAGE


def test_every_module_of_the_site_leads_to_tests():
    module = import_module("tests_of_changes")
    modules = [from_root(file) for file in python_files()]
    modules = [path for path in modules if path not in module.EVERYTHING]
    none(path for path in modules if not module.choose([path], settings.BASE_DIR).files)
