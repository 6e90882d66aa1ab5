"""Right to the second, in summer and in winter: begin, keep, send, change and withdraw."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from awards.models import Edition, Entry
from outbox.models import Mail
from tests.awards.entries.entering import (
    EMAIL,
    PATH,
    START,
    TYPED,
    begin,
    check,
    path_in,
    problems,
    said,
    typed_for,
)
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import hidden_of, press

pytestmark = pytest.mark.django_db

# 23:59:59 in Germany.
SUMMER, WINTER = datetime(2031, 6, 30, 21, 59, 59, tzinfo=UTC), datetime(2031, 12, 15, 22, 59, 59, tzinfo=UTC)
IN_TIME, TOO_LATE = timedelta(seconds=0.999), timedelta(seconds=1)


@pytest.fixture(params=[SUMMER, WINTER], ids=["summer", "winter"])
def deadline(request, edition):
    Edition.objects.filter(pk=edition.pk).update(deadline=request.param)
    with time_machine.travel(request.param - timedelta(hours=1), tick=False):
        yield request.param


def press_at(client, moment, path, data):
    with time_machine.travel(moment, tick=False):
        return client.post(path, {"website": "", **data})


@pytest.fixture
def begun(client, deadline):
    begin(client)
    return path_in(Mail.objects.get(to=EMAIL))


class TestTheLastSecond:
    def test_begins(self, client, deadline):
        data = {**open_form(client, PATH), **START}
        assert press_at(client, deadline + IN_TIME, PATH, data).status_code == 302
        assert Entry.objects.count() == 1

    def test_sends(self, client, begun, deadline):
        data = {**hidden_of(check(client, begun, typed_for(Entry.objects.get()))), "step": "send"}
        assert press_at(client, deadline + IN_TIME, f"{begun}aendern/", data).status_code == 302
        assert Entry.objects.get().state == "sent"

    def test_withdraws(self, client, begun, deadline):
        data = {**open_form(client, f"{begun}zurueckziehen/"), "sure": "on"}
        assert press_at(client, deadline + IN_TIME, f"{begun}zurueckziehen/", data).status_code == 302
        assert Entry.objects.get().state == "withdrawn"


class TestTheNextSecond:
    def test_begins_nothing_and_keeps_what_was_typed(self, client, deadline):
        data = {**open_form(client, PATH), **START}
        response = press_at(client, deadline + TOO_LATE, PATH, data)
        assert response.status_code == 422
        assert "Die Frist endete am" in problems(response)[""]
        assert response.context["form"]["name"].value() == START["name"]
        assert not Entry.objects.exists()

    @pytest.mark.parametrize("step", ["send", "save", ""])
    def test_stores_nothing_and_keeps_what_was_typed(self, client, begun, deadline, step):
        data = {**hidden_of(check(client, begun, typed_for(Entry.objects.get()))), "step": step}
        data |= {"title": "Zu spät"}
        response = press_at(client, deadline + TOO_LATE, f"{begun}aendern/", data)
        assert response.status_code == 422
        assert "Die Frist endete am" in problems(response)[""]
        assert response.context["form"]["title"].value() == "Zu spät"
        assert f'href="{begun}"' in response.content.decode()
        entry = Entry.objects.get()
        assert (entry.state, entry.title) == ("draft", TYPED["title"])

    def test_withdraws_nothing(self, client, begun, deadline):
        data = {**open_form(client, f"{begun}zurueckziehen/"), "sure": "on"}
        assert press_at(client, deadline + TOO_LATE, f"{begun}zurueckziehen/", data).status_code == 422
        assert Entry.objects.get().state == "draft"

    def test_closes_the_form_with_a_sentence(self, client, edition, deadline):
        with time_machine.travel(deadline + TOO_LATE, tick=False):
            response = client.get(PATH)
            assert response.status_code == 200
            assert "Sie können hier nicht mehr teilnehmen." in said(response)
            assert "page-form" not in response.content.decode()
            assert PATH not in client.get(edition.get_absolute_url()).content.decode()

    def test_leaves_the_draft_to_its_author_to_read_and_take_along(self, client, begun, deadline):
        check(client, begun, typed_for(Entry.objects.get()))
        with time_machine.travel(deadline + TOO_LATE, tick=False):
            page = client.get(begun)
            assert "dieser Entwurf wurde nicht gesendet" in said(page)
            assert TYPED["title"] in said(page)
            assert "aendern" not in page.content.decode()
            for name in ["entry.txt", "entry.json"]:
                assert TYPED["title"] in client.get(f"{begun}{name}").content.decode()
            for name in ["aendern/", "zurueckziehen/"]:
                assert client.get(f"{begun}{name}")["Location"] == f"{begun}#title"


def test_winners_announced_before_the_deadline_end_it_and_nobody_says_that_it_is_over(
    client, begun, deadline
):
    data = {**hidden_of(check(client, begun, typed_for(Entry.objects.get()))), "step": "send"}
    now = deadline - timedelta(hours=1)
    Edition.objects.filter(year=2031).update(decided_on=now.date(), announced_at=now)
    sentence = problems(press_at(client, now, f"{begun}aendern/", data))[""]
    assert sentence.startswith("Die Teilnahme ist nicht mehr möglich.")
    assert "Frist" not in sentence


def test_before_it_opens_there_is_no_form(client, edition):
    with time_machine.travel(edition.opens_at - timedelta(seconds=1), tick=False):
        assert "Sie können noch nicht teilnehmen." in said(client.get(PATH))
    with time_machine.travel(edition.opens_at, tick=False):
        assert press(client, PATH, {**open_form(client, PATH), **START}).status_code == 302


def test_an_edition_taken_off_takes_nothing(client, begun, edition, deadline):
    data = {**hidden_of(check(client, begun, typed_for(Entry.objects.get()))), "step": "send"}
    Edition.objects.filter(pk=edition.pk).update(state="draft")
    assert press_at(client, deadline, f"{begun}aendern/", data).status_code == 422
    assert client.get(PATH).status_code == 404
