from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache

from outbox import letter
from outbox.models import Mail
from tests.outbox.mail_server import MailServer

MONDAY_MORNING = datetime(2024, 6, 3, 7, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_known_about_the_server():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def stopped_server(settings):
    """The mail server of the site, which is out of order."""
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.port, 5
    settings.DEFAULT_FROM_EMAIL = "Integration <integration@example.org>"
    yield server
    server.stop()


@pytest.fixture
def server(stopped_server):
    stopped_server.start()
    return stopped_server


@pytest.fixture
def clock():
    with time_machine.travel(MONDAY_MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def post():
    """Post a mail of which only what matters is said. It is due, and not tried yet: no transaction ends."""

    def post_it(**details) -> Mail:
        usual = {"to": "one@example.org", "subject": "A subject", "body": "A text."}
        return letter.post(**{**usual, "purpose": "new enquiry", "language": "de", **details})

    return post_it


@pytest.fixture
def post_and_commit(post, django_capture_on_commit_callbacks):
    """The same, and the transaction ends: what follows it is done."""

    def post_it(**details) -> Mail:
        with django_capture_on_commit_callbacks(execute=True):
            mail = post(**details)
        mail.refresh_from_db()
        return mail

    return post_it
