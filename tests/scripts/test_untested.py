"""Of which files "make coverage" tells."""

from importlib import import_module

import pytest


@pytest.mark.parametrize(
    ("tests", "files"),
    [
        ([], []),
        (["tests/outbox"], ["outbox/*"]),
        (["tests/events/words", "tests/awards/test_phases.py"], ["events/*", "awards/*"]),
    ],
)
def test_who_asks_some_tests_is_told_of_their_packages(tests, files):
    assert import_module("untested").packages_of(tests) == files
