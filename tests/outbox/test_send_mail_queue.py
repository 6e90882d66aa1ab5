"""The command that cron runs: it sends what is due, and says so in figures."""

import os
import signal
import threading
import time
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from outbox.models import Mail
from outbox.queue import send_due

pytestmark = pytest.mark.django_db


def run(**options) -> str:
    output = StringIO()
    call_command("send_mail_queue", stdout=output, **options)
    return output.getvalue()


def test_an_empty_queue():
    assert (
        run()
        == "Mail: 0 sent, 0 kept for another try, 0 given up. 0 waiting, 0 given up in all (see the admin).\n"
    )


def test_figures(post, server):
    server.answers = {"DATA": ["451 later"], "RCPT": ["250 OK", "550 never"]}
    for _ in range(4):
        post()
    Mail.objects.filter(pk=post().pk).update(next_attempt=timezone.now() + timedelta(hours=1))
    Mail.objects.filter(pk=post().pk).update(state=Mail.State.GIVEN_UP)
    assert (
        run()
        == "Mail: 2 sent, 1 kept for another try, 1 given up. 2 waiting, 2 given up in all (see the admin).\n"
    )


def test_a_dead_server_is_asked_once_and_no_error(post, stopped_server):
    for _ in range(3):
        post()
    report = run()
    assert "0 sent, 1 kept for another try, 0 given up. 3 waiting" in report
    assert "does not answer" in report
    assert [mail.attempts for mail in Mail.objects.order_by("pk")] == [1, 0, 0]


def test_the_next_run_begins_with_another_mail(post, stopped_server, clock):
    """So that no mail can block the queue."""
    for _ in range(2):
        post()
    send_due()
    clock.shift(timedelta(minutes=1))
    send_due()
    assert [mail.attempts for mail in Mail.objects.order_by("pk")] == [1, 1]


def test_cron_hears_nothing_if_it_does_not_want_to(post):
    post()
    assert run(verbosity=0) == ""
    assert Mail.objects.get().state == Mail.State.SENT


def test_it_goes_on_until_it_is_told_to_end(post, mailoutbox):
    """Told in the middle, it looks no further: the second mail would have been due."""
    post()
    handlers = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    ending = threading.Timer(0.3, os.kill, [os.getpid(), signal.SIGTERM])
    ending.start()
    begun = time.monotonic()
    report = run(keep_running=1)
    ending.join()
    assert time.monotonic() - begun < 5
    assert report.count("Mail: 1 sent") == 1
    assert handlers == (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT))


def test_being_ended_it_finishes_the_mail_it_is_at(post):
    for _ in range(2):
        post()
    answers = iter([False, True])
    assert sum(send_due(lambda: next(answers)).values()) == 1
    assert sorted(Mail.objects.values_list("state", flat=True)) == [Mail.State.SENT, Mail.State.WAITING]


def test_a_demonstration_writes_files(post, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    post(subject="Grüße")
    run()
    (file,) = tmp_path.iterdir()
    assert "To: one@example.org" in file.read_text()
