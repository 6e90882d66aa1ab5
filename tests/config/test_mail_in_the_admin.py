"""Operators see which mail went out and which did not; staff of an office see nothing of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from outbox.letter import post
from outbox.models import Mail
from tests.offices.admin_pages import yes_to_deleting
from tests.website.pages import parse

LIST = reverse("admin:outbox_mail_changelist")


@pytest.fixture
def mail(db):
    mail = post(
        to="resident@example.org",
        subject="Your question",
        body="The confidential text",
        purpose="receipt",
        language="en",
    )
    Mail.objects.filter(pk=mail.pk).update(
        state=Mail.State.GIVEN_UP,
        last_error="SMTPRecipientsRefused 550",
        attempts=3,
        given_up_at=timezone.now(),
    )
    return mail


@pytest.fixture
def pages(mail):
    return [
        reverse(f"admin:outbox_mail_{page}", args=[mail.pk]) for page in ["change", "delete", "history"]
    ] + [LIST, reverse("admin:outbox_mail_add")]


def stored() -> list:
    return list(Mail.objects.values())


def try_again(client, mail):
    return client.post(LIST, {"action": "try_again", "_selected_action": [mail.pk]}, follow=True)


class TestOperators:
    def test_see_what_happened_and_not_what_was_written(self, as_olga, mail):
        change = reverse("admin:outbox_mail_change", args=[mail.pk])
        for path in [LIST, change]:
            page = as_olga.get(path, headers={"accept-language": "en"}).content.decode()
            assert "resident@example.org" in page
            assert "Your question" in page
            assert "The mail server refused the recipient. (SMTPRecipientsRefused 550)" in page
            assert "The confidential text" not in page

    def test_find_a_mail(self, as_olga, mail):
        for query in ["?q=resident", "?state__exact=given+up", "?purpose=receipt"]:
            assert "Your question" in as_olga.get(LIST + query).content.decode()
        assert "Your question" not in as_olga.get(LIST + "?q=confidential").content.decode()

    def test_can_change_nothing(self, as_olga, mail, pages):
        before = stored()
        for path in pages:
            assert as_olga.post(path, {"to": "other@example.org"} | yes_to_deleting(mail)).status_code in {
                200,
                403,
            }
        delete = {"action": "delete_selected", "_selected_action": [mail.pk]} | yes_to_deleting(mail)
        as_olga.post(LIST, delete)
        assert stored() == before
        page = parse(as_olga.get(reverse("admin:outbox_mail_change", args=[mail.pk])))
        names = {field.get("name") for field in page.iter("input", "textarea", "select")}
        assert names <= {"csrfmiddlewaretoken", "next", "language", None}

    def test_can_try_again(self, as_olga, mail):
        response = try_again(as_olga, mail)
        assert "send_mail_queue" in response.content.decode()
        mail.refresh_from_db()
        assert (mail.state, mail.attempts, mail.given_up_at) == (Mail.State.WAITING, 0, None)
        assert Mail.objects.due(timezone.now()).exists()

    def test_cannot_send_a_sent_mail_again(self, as_olga, mail):
        Mail.objects.update(state=Mail.State.SENT)
        before = stored()
        try_again(as_olga, mail)
        assert stored() == before

    @pytest.mark.parametrize("count", [1, 20])
    def test_a_longer_list_needs_no_more_queries(self, as_olga, mail, count):
        for number in range(count - 1):
            post(to=f"{number}@example.org", subject="Another", body="", purpose="receipt", language="de")
        with CaptureQueriesContext(connection) as queries:
            as_olga.get(LIST)
        # Two numbers of rows, and the rows.
        assert len([query for query in queries if "outbox_mail" in query["sql"]]) == 3


class TestStaff:
    @pytest.fixture(params=["anna", "rita"])
    def as_staff(self, request, client):
        client.force_login(request.getfixturevalue(request.param))
        return client

    def test_see_nothing(self, as_staff, pages):
        assert [as_staff.get(path).status_code for path in pages] == [403] * len(pages)
        assert "outbox" not in as_staff.get(reverse("admin:index")).content.decode()
        assert as_staff.get(reverse("admin:app_list", args=["outbox"])).status_code == 404

    def test_change_nothing(self, as_staff, mail, pages):
        before = stored()
        assert {as_staff.post(path, {"post": "yes"}).status_code for path in pages} == {403}
        assert try_again(as_staff, mail).status_code == 403
        assert stored() == before
