"""One clock for the whole conversation: no form, and no run of the queue, is held by a mail server for long."""

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache

from outbox import first_try, waiting_times
from outbox.conversation import Conversation, left_alone
from outbox.delivery import Outcome, deliver
from outbox.models import Mail
from outbox.queue import send_due
from tests.outbox import slow_server

pytestmark = pytest.mark.django_db

A_SHORT_WHILE = 0.3
# Longer than any of these tests may take: that nothing is waited for so long shows in what becomes of the mail.
FOR_EACH_ANSWER = 60


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(waiting_times, "FIRST_TRY", A_SHORT_WHILE)
    yield
    for thread in threading.enumerate():
        if isinstance(thread, Conversation):
            thread.join()


@pytest.fixture
def use(settings):
    """Let this be the mail server of the site."""

    def use_it(port, **more):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, FOR_EACH_ANSWER
        for name, value in more.items():
            setattr(settings, name, value)

    return use_it


@pytest.mark.parametrize("encrypted", [{}, {"EMAIL_USE_SSL": True}], ids=["plain", "TLS"])
@pytest.mark.parametrize(
    "behaves",
    [
        slow_server.says_nothing,
        slow_server.trickles,
        slow_server.greets_and_trickles,
        slow_server.welcomes_line_by_line,
    ],
)
def test_a_form_leaves_a_server_that_never_comes_to_an_end(post_and_commit, use, behaves, encrypted):
    with slow_server.server_that(behaves) as port:
        use(port, **encrypted)
        mails = [post_and_commit() for _ in range(2)]
    assert {mail.state for mail in mails} == {Mail.State.WAITING}
    # The second form did not even look for it.
    assert [mail.attempts for mail in mails] == [1, 0]
    assert cache.get(first_try.SERVER_IS_DOWN)


def test_the_queue_leaves_it_too(post, use, monkeypatch):
    monkeypatch.setattr(waiting_times, "WHOLE_CONVERSATION", A_SHORT_WHILE)
    mail = post()
    with slow_server.server_that(slow_server.greets_and_trickles) as port:
        use(port)
        assert send_due() == {Outcome.SERVER_IS_DOWN: 1}
    mail.refresh_from_db()
    assert (mail.state, mail.last_error) == (Mail.State.WAITING, "TimeoutError")


def test_a_name_that_is_found_too_late_gets_nothing_any_more(post_and_commit, server, settings, monkeypatch):
    """The mail is back in the queue by then: sent now, it would be sent twice."""
    look_up = socket.getaddrinfo

    def look_up_slowly(host, *more, **options):
        if host == "mail.example.org":
            time.sleep(3 * A_SHORT_WHILE)
            host = "127.0.0.1"
        return look_up(host, *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up_slowly)
    settings.EMAIL_HOST = "mail.example.org"
    mail = post_and_commit()
    assert (mail.state, mail.last_error) == (Mail.State.WAITING, "TimeoutError")
    while left_alone():
        time.sleep(0.05)
    assert server.tried == []


def test_a_slow_farewell_is_not_waited_for(post_and_commit, server):
    server.pauses["QUIT"] = 3 * A_SHORT_WHILE
    assert post_and_commit().state == Mail.State.SENT
    assert not cache.get(first_try.SERVER_IS_DOWN)


def test_a_server_that_looks_long_into_the_text_is_not_left(post, server, settings):
    """Left then, it would have taken the mail, and would get it again at each try."""
    settings.EMAIL_TIMEOUT = A_SHORT_WHILE
    server.pauses["DATA"] = 3 * A_SHORT_WHILE
    mail = post()
    assert send_due() == {Outcome.SENT: 1}
    mail.refresh_from_db()
    assert (mail.state, len(server.accepted)) == (Mail.State.SENT, 1)


@pytest.mark.django_db(transaction=True)
class TestUnderWay:
    """The form has gone on, and the conversation ends by itself."""

    @pytest.fixture
    def under_way(self, post, server):
        server.pauses["DATA"] = 3 * A_SHORT_WHILE

        def send_it():
            mail = post()
            mail.refresh_from_db()
            return mail

        return send_it

    def end_of_all_conversations(self):
        while left_alone():
            time.sleep(0.05)

    def test_it_belongs_to_its_conversation_until_that_has_noted_the_end(self, under_way, server):
        mail = under_way()
        assert mail.state == Mail.State.SENDING
        assert cache.get(first_try.SERVER_IS_DOWN)
        assert deliver(mail.pk) is Outcome.NOT_OURS
        self.end_of_all_conversations()
        mail.refresh_from_db()
        assert (mail.state, mail.body, mail.attempts) == (Mail.State.SENT, "", 1)
        assert not send_due()
        assert len(server.tried) == 1

    def test_a_refusal_is_noted_as_well(self, under_way, server):
        server.answers["DATA"] = ["550 never"]
        mail = under_way()
        self.end_of_all_conversations()
        mail.refresh_from_db()
        assert (mail.state, mail.last_error) == (Mail.State.GIVEN_UP, "SMTPDataError 550")


class TestManyForms:
    @pytest.fixture
    def tried(self, monkeypatch):
        """Those whose first try has begun; none ends before all forms have gone on or wait for a server."""
        monkeypatch.setattr(waiting_times, "UNTIL_A_PLACE_IS_FREE", 0.1)
        tried, enough = [], threading.Event()

        def deliver_slowly(pk, patience):
            tried.append(pk)
            enough.wait(timeout=10)
            return Outcome.SERVER_IS_DOWN

        monkeypatch.setattr(first_try, "deliver", deliver_slowly)
        yield tried
        enough.set()

    def test_only_few_wait_for_a_slow_server_at_once(self, tried):
        pool = ThreadPoolExecutor(16)
        forms = [pool.submit(first_try.try_now, pk) for pk in range(16)]
        while sum(form.done() for form in forms) < 16 - waiting_times.FIRST_TRIES_AT_ONCE:
            time.sleep(0.05)
        assert len(tried) == waiting_times.FIRST_TRIES_AT_ONCE
        pool.shutdown(wait=False)

    def test_conversations_left_alone_count_too(self, post_and_commit, monkeypatch):
        monkeypatch.setattr(first_try, "left_alone", lambda: waiting_times.FIRST_TRIES_AT_ONCE)
        assert post_and_commit().attempts == 0
