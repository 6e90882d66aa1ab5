"""Entering without an account begins with one draft, whatever happens, and a link in a mail."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from awards.entries import storing as entering
from awards.models import Entry
from outbox.models import Mail
from tests.awards.entries.entering import EMAIL, ENGLISH, PATH, START, begin, path_in, problems, said
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import press
from tests.website.pages import by_class, by_id, parse
from tests.website.two_at_once import Blind

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestBeginning:
    def test_the_page_of_the_edition_leads_there(self, client, edition):
        page = parse(client.get(PATH.removesuffix("teilnehmen/")))
        assert by_class(page, "deadline__action")[0].find("a").get("href") == PATH

    def test_makes_a_draft_and_leads_on_to_it(self, client, edition):
        response = begin(client)
        entry = Entry.objects.get()
        assert (entry.edition, entry.state, entry.kind, entry.language) == (
            edition, "draft", "application", "de",
        )  # fmt: skip
        assert response.status_code == 302
        assert client.get(response["Location"]).status_code == 200

    def test_mails_the_link_to_its_author_and_tells_nobody_else(self, client, draft):
        assert [mail.to for mail in Mail.objects.all()] == [EMAIL]
        assert said(client.get(path_in(Mail.objects.get()))).startswith("Preis von Jena")

    def test_the_link_is_in_the_language_of_the_page(self, client):
        begin(client, ENGLISH)
        assert path_in(Mail.objects.get()).startswith("/en/awards/entry/")

    @pytest.mark.parametrize(
        ("path", "words"),
        [(PATH, "bis Montag, 30.\u00a0Juni 2031:"), (ENGLISH, "until Monday 30\u00a0June 2031:")],
    )
    def test_the_mail_says_until_when(self, client, path, words):
        begin(client, path)
        assert words in Mail.objects.get().body

    def test_the_draft_leads_to_the_calendar_file_as_long_as_it_can_be_sent(
        self, client, draft, link, time_machine
    ):
        file = "/de/preise/jena-award/2031/frist.ics"
        assert file in client.get(link).content.decode()
        time_machine.move_to("2031-07-02 10:00", tick=False)
        assert file not in client.get(link).content.decode()

    def test_what_is_missing_is_said_and_what_was_typed_stays(self, client):
        response = begin(client, typed={**START, "kind": "", "email": "no mail"})
        assert response.status_code == 422
        assert set(problems(response)) == {"id_kind_0", "id_email"}
        assert response.context["form"]["email"].value() == "no mail"
        assert not Entry.objects.exists()

    def test_with_one_way_to_take_part_nobody_has_to_choose(self, client, edition):
        type(edition).objects.filter(pk=edition.pk).update(accepts_applications=False)
        assert by_id(parse(client.get(PATH)), "id_kind_0") is None
        begin(client, typed={"name": "A", "email": EMAIL})
        assert Entry.objects.get().kind == "nomination"

    def test_a_way_that_is_not_offered_is_not_taken(self, client, edition):
        type(edition).objects.filter(pk=edition.pk).update(accepts_nominations=False)
        begin(client, typed={**START, "kind": "nomination"})
        assert Entry.objects.get().kind == "application"

    @pytest.mark.parametrize("year", [2029, 1999])
    def test_there_is_no_page_for_what_is_not_public(self, client, year):
        assert client.get(f"/de/preise/jena-award/{year}/teilnehmen/").status_code == 404

    def test_a_trap_or_a_foreign_form_begins_nothing(self, client):
        assert begin(client, typed={**START, "website": "x"}).status_code == 422
        assert press(client, PATH, START).status_code == 422
        assert not Entry.objects.exists()


class TestOnlyOne:
    def test_a_double_click_is_one(self, client):
        data = {**open_form(client, PATH), **START}
        first, second = press(client, PATH, data), press(client, PATH, data)
        assert first["Location"] == second["Location"]
        assert Entry.objects.count() == Mail.objects.count() == 1

    def test_the_back_button_is_one_however_late(self, client, time_machine):
        data = {**open_form(client, PATH), **START}
        press(client, PATH, data)
        time_machine.move_to("2031-06-04 10:00", tick=False)
        assert press(client, PATH, data).status_code == 302
        assert Entry.objects.count() == 1

    def test_a_second_tab_is_one_and_opens_nothing_without_the_mail(self, client, draft):
        response = begin(client)
        assert response.status_code == 200
        assert "Link" in said(response)
        assert "/beitrag/" not in response.content.decode()
        assert Entry.objects.count() == Mail.objects.count() == 1

    def test_whoever_goes_back_can_correct_the_address(self, client):
        data = {**open_form(client, PATH), **START}
        press(client, PATH, {**data, "email": "wrong@example.org"})
        press(client, PATH, data)
        assert Entry.objects.get().email == EMAIL
        old = path_in(Mail.objects.get(to="wrong@example.org"))
        assert client.get(old).status_code == 410
        assert client.get(path_in(Mail.objects.get(to=EMAIL))).status_code == 200

    def test_the_first_page_begins_another_once_the_first_is_sent(self, client):
        data = {**open_form(client, PATH), **START}
        press(client, PATH, data)
        Entry.objects.update(state="sent")
        press(client, PATH, {**data, "name": "Other"})
        assert Entry.objects.count() == 2


def test_the_database_refuses_the_second_of_two_at_once(client, monkeypatch):
    data = {**open_form(client, PATH), **START}
    first = press(client, PATH, data)
    same = entering._same
    monkeypatch.setattr(entering, "_same", lambda *args: Blind(same(*args)))
    assert press(client, PATH, data)["Location"] == first["Location"]
    assert Entry.objects.count() == Mail.objects.count() == 1


def test_a_dead_mail_server_loses_nothing(client, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        assert begin(client).status_code == 302
    assert Entry.objects.count() == 1
    assert Mail.objects.get().state == Mail.State.WAITING


def test_a_crash_between_storing_and_mailing_loses_nothing(
    client, mailoutbox, time_machine, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=False):  # the process has died
        begin(client)
    assert (Entry.objects.count(), mailoutbox) == (1, [])
    time_machine.shift(600)
    call_command("send_mail_queue", stdout=StringIO())
    (mail,) = mailoutbox
    assert mail.to == [EMAIL]
    assert client.get(re.search(r"https?://[^/]+(/\S+)", mail.body)[1]).status_code == 200
