"""With the mail server stopped every message is kept, and the office is told of each, once, when it is back."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from enquiries.models import Enquiry
from tests.enquiries.sending import TYPED, send
from tests.outbox.conftest import stopped_server  # noqa: F401  a fixture

pytestmark = pytest.mark.django_db


def test_messages_are_kept_and_told_of_once(
    client,
    jena,
    stopped_server,  # noqa: F811
    django_capture_on_commit_callbacks,
):
    Enquiry.objects.all().delete()
    for number in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            answer = send(client, "/de/bueros/jena/kontakt/", TYPED | {"message": f"Nachricht {number}"})
            assert answer.status_code == 302
    assert Enquiry.objects.count() == 3
    assert stopped_server.accepted == []
    stopped_server.start()
    for hours in [1, 2]:
        with time_machine.travel(timezone.now() + timedelta(hours=hours), tick=False):
            call_command("send_mail_queue", stdout=StringIO())
    subjects = sorted(message["Subject"] for message in stopped_server.accepted)
    words = ["Neue Nachricht", "Ihre Nachricht ist angekommen"]
    assert subjects == sorted(f"{each}: {row.reference}" for row in Enquiry.objects.all() for each in words)
    assert set(stopped_server.recipients) == {"eingang-jena@example.org", TYPED["email"]}
    for message in stopped_server.accepted:
        assert "Nachricht 0" not in message.get_content()
        assert message["Auto-Submitted"] == "auto-generated"
        assert TYPED["email"] not in message.get_content()
