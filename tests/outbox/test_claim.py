"""Who may send a mail: one at a time, and the next one when that one has died."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from outbox import waiting_times
from outbox.delivery import Outcome, deliver
from outbox.models import Mail
from outbox.queue import send_due


@pytest.mark.django_db
class TestOneAfterTheOther:
    def test_a_claimed_mail_cannot_be_claimed(self, post, clock):
        mail = post()
        assert Mail.objects.claim(mail.pk, timezone.now()) == mail
        assert Mail.objects.claim(mail.pk, timezone.now()) is None
        assert deliver(mail.pk) is Outcome.NOT_OURS

    def test_two_who_have_seen_the_same_mail_waiting_send_it_once(self, post, mailoutbox):
        """Both have read the row; the condition is in the UPDATE, so only the first one gets it."""
        mail = post()
        assert list(Mail.objects.due(timezone.now())) == [mail]
        assert {deliver(mail.pk), deliver(mail.pk)} == {Outcome.SENT, Outcome.NOT_OURS}
        assert len(mailoutbox) == 1

    def test_claiming_is_one_update(self, post, django_assert_num_queries):
        mail = post()
        with django_assert_num_queries(2) as queries:
            Mail.objects.claim(mail.pk, timezone.now())
        update, select = [query["sql"] for query in queries]
        assert update.startswith("UPDATE")
        assert "WHERE" in update
        assert select.startswith("SELECT")

    def test_a_mail_of_a_dead_process_becomes_due_again_with_its_id(self, post, mailoutbox, clock):
        mail = post()
        Mail.objects.claim(mail.pk, timezone.now())
        clock.shift(waiting_times.CLAIM - timedelta(seconds=1))
        assert not send_due()
        clock.shift(timedelta(seconds=1))
        assert send_due() == {Outcome.SENT: 1}
        assert mailoutbox[0].extra_headers["Message-ID"] == mail.message_id

    def test_a_late_failure_does_not_bring_back_a_mail_that_somebody_else_has_sent(self, post, clock):
        mail = post()
        slow = Mail.objects.claim(mail.pk, timezone.now())
        clock.shift(waiting_times.CLAIM)
        assert send_due() == {Outcome.SENT: 1}
        slow.note_failure("TimeoutError", permanent=False)
        mail.refresh_from_db()
        assert (mail.state, mail.last_error) == (Mail.State.SENT, "")

    @pytest.mark.parametrize("permanent", [False, True])
    def test_a_late_failure_does_not_take_the_mail_from_who_is_sending_it(self, post, clock, permanent):
        """Both say "being sent"; whose claim it is tells the count of tries."""
        mail = post()
        slow = Mail.objects.claim(mail.pk, timezone.now())
        clock.shift(waiting_times.CLAIM)
        assert Mail.objects.claim(mail.pk, timezone.now())
        before = Mail.objects.values().get()
        slow.note_failure("TimeoutError", permanent=permanent)
        assert Mail.objects.values().get() == before
        assert deliver(mail.pk) is Outcome.NOT_OURS

    def test_a_late_success_counts(self, post, clock):
        mail = post()
        slow = Mail.objects.claim(mail.pk, timezone.now())
        clock.shift(waiting_times.CLAIM)
        second = Mail.objects.claim(mail.pk, timezone.now())
        slow.note_sent()
        second.note_failure("TimeoutError", permanent=False)
        mail.refresh_from_db()
        assert mail.state == Mail.State.SENT

    def test_a_mail_that_kills_every_process_is_given_up_in_the_end(self, post, clock, mailoutbox):
        mail = post()
        for _death in range(waiting_times.MOST_TRIES):
            assert Mail.objects.claim(mail.pk, timezone.now())
            clock.shift(waiting_times.CLAIM)
        assert send_due() == {Outcome.GIVEN_UP: 1}
        assert mailoutbox == []

    def test_a_mail_deleted_meanwhile_is_left_alone(self, post, mailoutbox):
        mail = post()
        Mail.objects.all().delete()
        assert deliver(mail.pk) is Outcome.NOT_OURS
        mail.note_sent()
        assert not Mail.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_many_at_the_same_moment_send_each_mail_once(post, server):
    with_rows = [post(to=f"person{number}@example.org") for number in range(5)]
    Mail.objects.all().update(state=Mail.State.WAITING, attempts=0, next_attempt=timezone.now())
    server.tried.clear()
    workers = 6
    start = Barrier(workers)

    def work():
        try:
            start.wait(timeout=10)
            return send_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        outcomes = [future.result() for future in [pool.submit(work) for _ in range(workers)]]
    assert sum(each[Outcome.SENT] for each in outcomes) == len(with_rows)
    assert sorted(message["To"] for message in server.tried) == sorted(mail.to for mail in with_rows)
    assert {mail.attempts for mail in Mail.objects.all()} == {1}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_a_form_sent_twice_at_the_same_moment_posts_one_mail(post, jena, mailoutbox):
    workers = 6
    start = Barrier(workers)

    def work():
        try:
            start.wait(timeout=10)
            return post(cause=jena).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        posted = {future.result() for future in [pool.submit(work) for _ in range(workers)]}
    assert posted == {Mail.objects.get().pk}
    assert len(mailoutbox) == 1
