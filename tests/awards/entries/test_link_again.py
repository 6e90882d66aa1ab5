"""Whoever has lost the link gets it by mail once more, and nobody learns who has entered."""

import threading
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.entries.link_again import answer_requests
from awards.models import Entry, LinkRequest
from outbox.models import Mail
from outbox.queue import send_due
from tests import cast
from tests.awards.entries.entering import EMAIL, PATH, path_in, problems, said
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import press
from tests.website.pages import parse
from website.personal_data import expired

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

AGAIN = "/de/preise/teilnehmen/link/"


def ask(client, email, path=AGAIN, **data):
    """And what comes of it later."""
    answer = press(client, path, {**open_form(client, path), "email": email, **data})
    answer_requests()
    return answer


def test_the_first_page_leads_there_also_when_it_is_closed(client, time_machine):
    assert AGAIN in client.get(PATH).content.decode()
    time_machine.move_to("2031-07-02 10:00", tick=False)
    assert AGAIN in client.get(PATH).content.decode()


@pytest.mark.parametrize("typed", [EMAIL, EMAIL.upper()])
def test_the_link_is_mailed_in_the_language_of_the_entry(client, draft, link, typed):
    before = Mail.objects.count()
    answer = ask(client, typed, "/en/awards/enter/link/")
    assert Mail.objects.count() == before + 1
    assert "If there is an entry with this address, we have sent the link to it." in said(answer)
    mail = Mail.objects.order_by("pk").last()
    assert (mail.to, mail.language) == (EMAIL, "de")
    assert client.get(path_in(mail)).status_code == 200
    assert client.get(link).status_code == 200


def test_the_answer_is_the_same_for_everybody(client, draft):
    pages = [ask(client, email) for email in [EMAIL, "nobody@example.org"]]
    known, unknown = [said(page) for page in pages]
    assert known == unknown
    assert [page.status_code for page in pages] == [200, 200]
    assert EMAIL not in pages[0].content.decode()


@pytest.mark.parametrize("demonstration", [True, False])
def test_a_request_does_the_same_work_for_nobody_for_one_entry_and_for_three(
    client, draft, edition, settings, monkeypatch, django_capture_on_commit_callbacks, demonstration
):
    """How long it takes would tell who has entered. on_commit: what is done before the answer, too."""
    settings.DEMONSTRATION = demonstration
    later = []
    monkeypatch.setattr(threading.Timer, "start", lambda timer: later.append(timer))
    for _number in range(3):
        cast.add_entry(edition, email="three@example.org")
    work = []
    for email in ["nobody@example.org", EMAIL, "three@example.org"]:
        form = open_form(client, AGAIN)
        with (
            CaptureQueriesContext(connection) as queries,
            django_capture_on_commit_callbacks(execute=True) as calls,
        ):
            response = press(client, AGAIN, {**form, "email": email})
        sql = [query["sql"].replace(email, "…") for query in queries if "INSERT" in query["sql"]]
        work.append((len(queries), len(sql), len(calls), response.status_code, len(response.content)))
        assert [each for each in queries if "awards_entry" in each["sql"] or "outbox" in each["sql"]] == []
    assert len(set(work)) == 1
    assert work[0][1:3] == (1, int(demonstration))
    assert len(later) == 3 * demonstration
    assert Mail.objects.count() == 1
    assert LinkRequest.objects.count() == 3


@pytest.mark.parametrize("demonstration", [True, False])
def test_the_queue_answers_what_was_asked_and_sends_it(
    client, draft, settings, mailoutbox, django_capture_on_commit_callbacks, demonstration
):
    settings.DEMONSTRATION = demonstration
    Mail.objects.all().delete()
    for email in ["nobody@example.org", EMAIL]:
        press(client, AGAIN, {**open_form(client, AGAIN), "email": email})
    with django_capture_on_commit_callbacks(execute=True):
        send_due()
    assert [mail.to for mail in mailoutbox] == [[EMAIL]]
    assert not LinkRequest.objects.exists()


def test_a_request_that_nobody_has_answered_is_forgotten_on_the_next_day(client, time_machine):
    press(client, AGAIN, {**open_form(client, AGAIN), "email": EMAIL})
    today = date(2031, 6, 2)
    assert not LinkRequest.objects.expired(today).exists()
    tomorrow = [rows for rows in expired(today + timedelta(days=1)) if rows.model is LinkRequest]
    assert [rows.count() for rows in tomorrow] == [1]
    assert EMAIL not in str(LinkRequest.objects.get())


def test_there_is_one_mail_in_ten_minutes_for_each_entry(client, draft, edition, time_machine):
    cast.add_entry(edition, email=EMAIL)
    for moment, mails in [("10:01", 2), ("10:05", 2), ("10:20", 4)]:
        time_machine.move_to(f"2031-06-02 {moment}", tick=False)
        ask(client, EMAIL)
        assert Mail.objects.filter(to=EMAIL).count() == 1 + mails


def test_nobody_else_is_mailed(client, draft, edition):
    cast.add_entry(edition)
    ask(client, EMAIL)
    assert set(Mail.objects.values_list("to", flat=True)) == {EMAIL}


def test_what_is_no_address_is_said_and_stays(client):
    response = ask(client, "no mail")
    assert response.status_code == 422
    assert set(problems(response)) == {"id_email"}
    assert response.context["form"]["email"].value() == "no mail"


def test_a_trap_or_a_foreign_form_mails_nothing(client, draft):
    assert ask(client, EMAIL, website="x").status_code == 422
    assert press(client, AGAIN, {"email": EMAIL}).status_code == 422
    assert Mail.objects.count() == 1


def test_a_link_that_is_not_right_leads_there(client, draft, link, time_machine):
    forged = client.get(link.replace(link.split("/")[-2], "x"))
    Entry.objects.update(email_version=7)
    for response in [forged, client.get(link)]:
        assert parse(response).find(f".//main//a[@href='{AGAIN}']") is not None
