import signal
import threading
import time
from contextlib import contextmanager

from django.core.management import BaseCommand
from django.db import close_old_connections

from outbox.delivery import Outcome
from outbox.models import Mail
from outbox.queue import send_due


class Command(BaseCommand):
    help = "Sends the mail that is due. Run it every minute, or let it run with --keep-running."
    is_to_end = False

    def add_arguments(self, parser):
        parser.add_argument(
            "--keep-running",
            type=int,
            metavar="SECONDS",
            help="go on, and look for due mail every so many seconds",
        )

    def handle(self, keep_running=None, verbosity=1, **options):
        with self.ending_between_two_mails():
            while True:
                outcomes = send_due(lambda: self.is_to_end)
                if verbosity and (outcomes or not keep_running):
                    self.report(outcomes)
                if not keep_running:
                    break
                self.wait(keep_running)
                if self.is_to_end:
                    break

    def report(self, outcomes):
        kept = outcomes[Outcome.KEPT] + outcomes[Outcome.SERVER_IS_DOWN]
        undecided = Mail.objects.filter(state__in=Mail.UNDECIDED).count()
        self.stdout.write(
            f"Mail: {outcomes[Outcome.SENT]} sent, {kept} kept for another try, "
            f"{outcomes[Outcome.GIVEN_UP]} given up. "
            f"{undecided} waiting, {Mail.objects.given_up().count()} given up in all (see the admin)."
        )
        if outcomes[Outcome.SERVER_IS_DOWN]:
            self.stdout.write("The mail server does not answer, so the rest was not tried.")

    @contextmanager
    def ending_between_two_mails(self):
        """Whoever ends the process does not cut off a conversation with the mail server."""
        if threading.current_thread() is not threading.main_thread():
            yield  # only there can signals be received
            return
        before = {number: signal.signal(number, self.end) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def end(self, *_signal):
        self.is_to_end = True

    def wait(self, seconds: int):
        """A second at a time: Python goes on sleeping after a signal."""
        end = time.monotonic() + seconds
        while not self.is_to_end and time.monotonic() < end:
            time.sleep(min(1, seconds))
        close_old_connections()
