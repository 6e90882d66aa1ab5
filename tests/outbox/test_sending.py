"""Mails on their way through a real mail server, in good times and bad."""

import logging
import smtplib
import socket
from datetime import timedelta

import pytest
from django.core.cache import cache

from outbox import delivery, first_try, waiting_times
from outbox.delivery import Outcome
from outbox.models import Mail
from outbox.queue import send_due
from tests.outbox.mail_server import DIE

pytestmark = pytest.mark.django_db


def ids(messages) -> list[str]:
    return [message["Message-ID"] for message in messages]


class TestGoodTimes:
    def test_a_mail_arrives_as_it_was_written(self, post_and_commit, server, clock):
        subject = "Ihre Anfrage an das Büro für Migration und Integration in Jena: „Straße“ – wir haben sie erhalten"
        body = "Grüß Gott,\n\n.\n.. zwei Punkte\nعنوان\n" + "lang " * 400
        mail = post_and_commit(subject=subject, body=body, reply_to="resident@example.org", language="en")
        (message,) = server.accepted
        assert message["Subject"].strip() == subject
        assert message.get_content().replace("\r\n", "\n").rstrip("\n") == body.rstrip("\n")
        assert message.get_content_type() == "text/plain"
        assert not message.is_multipart()
        assert {
            name: message[name]
            for name in ["To", "From", "Reply-To", "Content-Language", "Auto-Submitted", "Date"]
        } == {
            "To": "one@example.org",
            "From": "Integration <integration@example.org>",
            "Reply-To": "resident@example.org",
            "Content-Language": "en",
            "Auto-Submitted": "auto-generated",
            "Date": "Mon, 03 Jun 2024 09:00:00 +0200",
        }
        assert server.recipients == ["one@example.org"]
        assert message["Message-ID"] == mail.message_id
        assert mail.message_id.endswith("@example.org>")
        assert (mail.state, mail.attempts, mail.last_error) == (Mail.State.SENT, 1, "")
        assert mail.sent_at == mail.created

    def test_html_stays_text(self, post_and_commit, server):
        post_and_commit(body="<b>5 < 6</b>")
        assert server.accepted[0].get_content().strip() == "<b>5 < 6</b>"

    def test_an_address_with_a_domain_of_umlauts(self, post_and_commit, server):
        post_and_commit(to="one@büro.example")
        assert server.recipients == ["one@xn--bro-hoa.example"]

    def test_the_text_is_forgotten_as_soon_as_it_is_sent(self, post_and_commit, server):
        assert post_and_commit(body="A secret").body == ""

    def test_a_sent_mail_is_never_sent_again(self, post_and_commit, server, clock):
        post_and_commit()
        clock.shift(timedelta(days=20))
        assert not send_due()
        assert len(server.tried) == 1

    def test_a_farewell_gone_wrong_does_not_double_a_mail(self, post_and_commit, server, clock):
        server.answers["QUIT"] = [DIE, "421 too tired", "221 " + "bye" * 9000]
        assert [post_and_commit().state for _ in range(3)] == [Mail.State.SENT] * 3
        clock.shift(timedelta(days=1))
        assert not send_due()
        assert len(server.tried) == 3


class TestDeadServer:
    def test_mails_are_kept_and_later_sent_exactly_once(self, post_and_commit, stopped_server, clock):
        mails = [post_and_commit() for _ in range(3)]
        assert {mail.state for mail in mails} == {Mail.State.WAITING}
        assert mails[0].last_error == "ConnectionRefusedError"
        clock.shift(timedelta(minutes=6))
        assert send_due() == {Outcome.SERVER_IS_DOWN: 1}
        stopped_server.start()
        clock.shift(timedelta(hours=1))
        assert send_due() == {Outcome.SENT: 3}
        assert not send_due()
        assert sorted(ids(stopped_server.accepted)) == sorted(mail.message_id for mail in mails)

    def test_forms_wait_for_it_once_a_minute_at_most(
        self, post_and_commit, stopped_server, clock, monkeypatch
    ):
        tried = []
        hand_over = delivery._hand_over
        monkeypatch.setattr(
            delivery, "_hand_over", lambda mail, *wait: tried.append(mail.pk) or hand_over(mail, *wait)
        )
        mails = [post_and_commit() for _ in range(3)]
        assert tried == [mails[0].pk]
        assert [mail.attempts for mail in mails] == [1, 0, 0]
        clock.shift(timedelta(seconds=waiting_times.SERVER_IS_LEFT_ALONE + 1))
        stopped_server.start()
        assert post_and_commit().state == Mail.State.SENT

    def test_one_that_takes_calls_and_says_nothing_is_left_after_a_while(
        self, post_and_commit, settings, clock
    ):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
            settings.EMAIL_TIMEOUT = 0.2
            mails = [post_and_commit() for _ in range(3)]
        assert [(mail.state, mail.attempts) for mail in mails] == [
            (Mail.State.WAITING, attempts) for attempts in [1, 0, 0]
        ]

    def test_dying_before_it_has_answered_is_tried_again_with_the_same_id(
        self, post_and_commit, server, clock
    ):
        server.answers["DATA"] = [DIE]
        mail = post_and_commit()
        assert (mail.state, mail.last_error) == (Mail.State.WAITING, "SMTPServerDisconnected")
        assert mail.body == "A text."
        clock.shift(timedelta(minutes=6))
        assert send_due() == {Outcome.SENT: 1}
        assert ids(server.tried) == [mail.message_id] * 2
        assert ids(server.accepted) == [mail.message_id]
        assert server.tried[0].as_bytes() == server.tried[1].as_bytes()

    def test_a_mail_waits_longer_and_longer_and_is_given_up_after_three_days(
        self, post, stopped_server, clock
    ):
        mail = post()
        for _try in range(waiting_times.MOST_TRIES):
            mail.refresh_from_db()
            assert mail.state == Mail.State.WAITING
            clock.move_to(mail.next_attempt)
            assert not Mail.objects.due(mail.next_attempt - timedelta(seconds=1))
            assert send_due() == {Outcome.SERVER_IS_DOWN: 1}
        mail.refresh_from_db()
        assert mail.state == Mail.State.GIVEN_UP
        assert timedelta(days=3) < mail.given_up_at - mail.created < timedelta(days=3, hours=6)
        clock.shift(timedelta(days=10))
        assert not send_due()

    def test_a_dead_cache_spoils_nothing(self, post_and_commit, monkeypatch, caplog):
        def broken(key):
            raise ConnectionError("redis://user:password@example.org")

        monkeypatch.setattr(cache, "get", broken)
        assert post_and_commit().state == Mail.State.WAITING
        assert "password" not in caplog.text
        assert "ConnectionError" in caplog.text


class TestRefusals:
    def test_not_now_and_then_yes(self, post_and_commit, server, clock):
        server.answers["DATA"] = ["451 try later"]
        mail = post_and_commit()
        assert (mail.state, mail.last_error) == (Mail.State.WAITING, "SMTPDataError 451")
        assert mail.next_attempt == mail.created + timedelta(minutes=5)
        assert not send_due()
        clock.shift(timedelta(minutes=5))
        assert send_due() == {Outcome.SENT: 1}
        assert ids(server.accepted) == [mail.message_id]

    def test_a_refusal_of_one_mail_does_not_hold_up_the_others(self, post, server, clock):
        server.answers["DATA"] = ["451 try later"]
        post()
        post()
        assert send_due() == {Outcome.KEPT: 1, Outcome.SENT: 1}

    @pytest.mark.parametrize(
        ("command", "error"), [("RCPT", "SMTPRecipientsRefused 550"), ("DATA", "SMTPDataError 550")]
    )
    def test_never_is_given_up_at_once(self, post_and_commit, server, clock, command, error):
        server.answers[command] = ["550 no such person: one@example.org"]
        mail = post_and_commit()
        assert (mail.state, mail.last_error) == (Mail.State.GIVEN_UP, error)
        clock.shift(timedelta(days=1))
        assert not send_due()

    def test_a_grey_list_is_patience(self, post_and_commit, server, clock):
        server.answers["RCPT"] = ["450 grey"]
        assert post_and_commit().state == Mail.State.WAITING
        clock.shift(timedelta(minutes=5))
        assert send_due() == {Outcome.SENT: 1}

    def test_what_an_operator_can_mend_is_tried_again(self, post_and_commit, monkeypatch):
        for error in [
            smtplib.SMTPSenderRefused(550, b"who?", "integration@example.org"),
            smtplib.SMTPAuthenticationError(535, b"no"),
            ValueError("something nobody thought of"),
        ]:
            monkeypatch.setattr(
                delivery, "_hand_over", lambda *_mail, error=error: (_ for _ in ()).throw(error)
            )
            cache.clear()
            mail = post_and_commit()
            assert mail.state == Mail.State.WAITING
            assert mail.last_error.startswith(type(error).__name__)

    def test_neither_row_nor_log_tells_who_or_what(self, post_and_commit, server, caplog):
        server.answers = {"RCPT": ["550 no one@example.org here"], "DATA": ["451 A secret, one@example.org"]}
        with caplog.at_level(logging.DEBUG, logger="outbox"):
            mails = [post_and_commit(subject="A secret", body="A secret") for _ in range(2)]
        assert [mail.last_error for mail in mails] == ["SMTPRecipientsRefused 550", "SMTPDataError 451"]
        told = " ".join(record.getMessage() for record in caplog.records if record.name == "outbox")
        assert told.count("Mail ") == 2
        assert "secret" not in told
        assert "one@" not in told
        assert not any(record.exc_info for record in caplog.records)

    def test_trying_again_begins_anew(self, post_and_commit, server, clock):
        server.answers["RCPT"] = ["550 full"]
        mail = post_and_commit()
        clock.shift(timedelta(days=30))
        assert Mail.objects.try_again(mail.created + timedelta(days=30)) == 1
        assert send_due() == {Outcome.SENT: 1}
        mail.refresh_from_db()
        assert (mail.attempts, mail.last_error, mail.given_up_at) == (1, "", None)
        assert ids(server.accepted) == [mail.message_id]


def test_a_sending_error_of_any_kind_never_reaches_the_request(post_and_commit, monkeypatch, caplog):
    def broken(pk, patience):
        raise RuntimeError("one@example.org")

    monkeypatch.setattr(first_try, "deliver", broken)
    assert post_and_commit().state == Mail.State.WAITING
    assert "one@" not in caplog.text
