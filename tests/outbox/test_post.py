"""What becomes a row, and what is refused before anything is stored."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext_lazy, override

from offices.models import Office
from outbox.models import Mail

pytestmark = pytest.mark.django_db

BREAKS = ["\n", "\r", "\r\n", "\0", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"]
each_break = pytest.mark.parametrize("line_break", BREAKS, ids=ascii)


def test_a_mail_is_a_row_with_what_caused_it(post, jena, gera):
    mail = post(cause=jena, reply_to="resident@example.org")
    assert list(Mail.objects.caused_by(jena)) == [mail]
    assert (mail.cause_model, mail.cause_pk) == ("offices.office", str(jena.pk))
    assert not Mail.objects.caused_by(gera)
    assert not Mail.objects.caused_by(jena.units.get())


def test_nothing_is_sent_before_the_transaction_ends(post, mailoutbox):
    assert post().state == Mail.State.WAITING
    assert mailoutbox == []


def test_it_is_sent_once_the_transaction_has_ended(post_and_commit, mailoutbox):
    assert post_and_commit().state == Mail.State.SENT
    assert [each.to for each in mailoutbox] == [["one@example.org"]]


def test_one_of_many_waits_for_the_queue(post_and_commit, mailoutbox):
    assert post_and_commit(at_once=False).state == Mail.State.WAITING
    assert mailoutbox == []


@pytest.mark.django_db(transaction=True)
def test_a_transaction_rolled_back_stores_and_sends_nothing(post, mailoutbox):
    with transaction.atomic():
        post()
        transaction.set_rollback(True)
    assert not Mail.objects.exists()
    assert mailoutbox == []


@pytest.mark.django_db(transaction=True)
def test_the_mail_server_is_talked_to_outside_of_any_transaction(post, monkeypatch):
    seen = []
    monkeypatch.setattr(
        "outbox.delivery._hand_over",
        lambda mail, _patience: seen.append((connection.in_atomic_block, mail.state)) or True,
    )
    with transaction.atomic():
        mail = post()
    mail.refresh_from_db()
    assert seen == [(False, Mail.State.SENDING)]
    assert mail.state == Mail.State.SENT


class TestOnce:
    def test_the_same_cause_and_purpose_twice_is_one_mail(self, post_and_commit, jena, mailoutbox):
        first = post_and_commit(cause=jena)
        assert post_and_commit(cause=jena, subject="Another subject") == first
        assert Mail.objects.get().subject == "A subject"
        assert len(mailoutbox) == 1

    def test_another_purpose_address_or_cause_is_another_mail(self, post, jena, gera):
        post(cause=jena)
        post(cause=gera)
        post(cause=jena, purpose="reminder")
        post(cause=jena, to="two@example.org")
        post(cause=jena.units.get())
        assert Mail.objects.count() == 5

    def test_without_a_cause_every_mail_is_one_of_its_own(self, post):
        assert post() != post()

    def test_the_database_knows_it_too(self, post, jena):
        mail = post(cause=jena)
        mail.pk, mail.message_id = None, "<another@example.org>"
        with pytest.raises(IntegrityError), transaction.atomic():
            mail.save()

    def test_a_cause_that_is_not_stored_is_refused(self, post):
        with pytest.raises(ValueError, match="cause"):
            post(cause=Office(slug="new"))


class TestHeaderInjection:
    @each_break
    @pytest.mark.parametrize("header", ["to", "subject", "reply_to", "purpose", "language"])
    def test_no_line_break_and_no_control_character_gets_into_a_header(self, post, header, line_break):
        value = {"subject": "Hello", "purpose": "enquiry", "language": "de"}.get(header, "one@example.org")
        for injected in [
            f"{value}{line_break}Bcc: all@example.org",
            f"{value}{line_break}",
            line_break + value,
        ]:
            with pytest.raises(ValueError, match=header) as refusal:
                post(**{header: injected})
            assert "Bcc" not in str(refusal.value)
        assert not Mail.objects.exists()

    @pytest.mark.parametrize("header", ["to", "reply_to"])
    @pytest.mark.parametrize(
        "value",
        [
            "one",
            "one@",
            "one@example.org, two@example.org",
            "One <one@example.org>",
            "one@example.org two@example.org",
            "bü@example.org",
            "a" * 250 + "@example.org",
        ],
    )
    def test_an_address_is_one_address(self, post, header, value):
        with pytest.raises(ValueError, match=header):
            post(**{header: value})
        assert not Mail.objects.exists()

    @pytest.mark.parametrize("missing", ["to", "subject", "purpose", "language"])
    def test_what_every_mail_needs(self, post, missing):
        with pytest.raises(ValueError, match=missing):
            post(**{missing: ""})


class TestText:
    def test_a_long_subject_is_cut_and_not_refused(self, post):
        assert post(subject="ß" * 500).subject == "ß" * 199 + "…"

    def test_interface_texts_are_put_into_words_at_once(self, post):
        with override("de"):
            mail = post(subject=gettext_lazy("Skip to the content"), body=gettext_lazy("Skip to the content"))
        mail.refresh_from_db()
        assert (mail.subject, mail.body) == ("Zum Inhalt springen", "Zum Inhalt springen")

    def test_the_body_keeps_its_lines_and_loses_what_no_database_takes(self, post):
        mail = post(body="One\r\n\tTwo\rThree\0\x1b\ud800 ☼\n")
        mail.refresh_from_db()
        assert mail.body == "One\n\tTwo\nThree ☼\n"
