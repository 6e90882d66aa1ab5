"""Staff with mailboxes; what runs beside a request runs here at once; each test begins with no wrong try."""

import pytest
from django.core.cache import cache

from accounts.told import beside
from tests.accounts.coming_in import Visitor


@pytest.fixture(autouse=True)
def nothing_was_tried():
    cache.clear()


@pytest.fixture(autouse=True)
def at_once(monkeypatch, django_capture_on_commit_callbacks):
    """Not in a thread, and without waiting for a commit that never comes in a test."""
    monkeypatch.setattr(beside, "start", lambda work: work())


@pytest.fixture
def anna(anna):
    anna.email = "anna@example.org"
    anna.save()
    return anna


@pytest.fixture
def browser():
    return Visitor()


@pytest.fixture
def as_anna(anna):
    """She has signed in by the door a moment ago."""
    visitor = Visitor()
    visitor.sign_in("anna")
    return visitor
