"""Entering without an account: begin, keep, come back by the link, look through, send, change, withdraw."""

import json
import re
from io import StringIO

import pytest
from django.core.management import call_command

from awards import entering
from awards.models import Entry
from outbox.models import Mail
from tests.awards.entries.entering import (
    EMAIL,
    ENGLISH,
    PATH,
    START,
    TYPED,
    begin,
    change_path,
    check,
    keep,
    path_in,
    problems,
    said,
    send,
    typed_for,
)
from tests.enquiries.sending import open_form
from tests.events.proposing import hidden_of, press
from tests.website.pages import by_class, by_id, parse

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

NOTHING = dict.fromkeys(["title", "description", "organisation", "phone"], "")


class TestBeginning:
    def test_the_page_of_the_edition_leads_there(self, client, edition):
        page = parse(client.get(edition.get_absolute_url()))
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

    def test_sending_twice_is_one(self, client, draft, link):
        answers = check(client, link, typed_for(draft))
        data = {**hidden_of(answers), "step": "send"}
        for _time in range(2):
            assert press(client, f"{link}aendern/", data)["Location"] == f"{link}#title"
        assert Entry.objects.get().state == "sent"
        assert Mail.objects.filter(to=EMAIL).count() == 2
        assert Mail.objects.exclude(to=EMAIL).count() == 1


class TestADraft:
    def test_may_have_holes(self, client, draft, link):
        response = keep(client, link, {**NOTHING, "name": "", "title": "Nur ein Titel"})
        assert response["Location"] == f"{link}#title"
        entry = Entry.objects.get()
        assert (entry.title, entry.state, entry.name) == ("Nur ein Titel", "draft", START["name"])

    def test_comes_back_by_the_link_with_what_is_missing(self, client, draft, link):
        keep(client, link, {**NOTHING, "name": "A", "title": "Nur ein Titel"})
        page = said(client.get(link))
        for words in ["Nur ein Titel", "Was tun Sie in Jena?", "Plan für Jena", draft.reference]:
            assert words in page

    def test_keeps_its_answers(self, client, draft, link):
        keep(client, link, typed_for(draft))
        form = client.get(f"{link}aendern/").context["form"]
        for name, value in typed_for(draft, phone="+49364112345").items():
            assert form[name].value() == value.replace("\r\n", "\n") or form[name].value() == value

    def test_is_kept_however_quick_somebody_is(self, client, draft, link):
        path = change_path(link)
        hidden = open_form(client, path)
        quick = client.post(path, {**hidden, **typed_for(draft), "website": "", "step": "save"})
        assert quick.status_code == 302
        assert Entry.objects.get().title == TYPED["title"]

    def test_that_cannot_be_sent_yet_is_kept_as_it_was_typed(self, client, draft, link):
        response = check(client, link, {**NOTHING, "name": "A", "title": "Fast"})
        assert response.status_code == 422
        assert {"id_description"} <= set(problems(response))
        assert Entry.objects.get().title == "Fast"

    def test_with_a_mistake_keeps_what_was_typed_on_the_page(self, client, draft, link):
        response = keep(client, link, typed_for(draft, phone="abc"))
        assert response.status_code == 422
        assert response.context["form"]["phone"].value() == "abc"
        assert response.context["form"]["title"].value() == TYPED["title"]

    def test_another_language_keeps_what_was_typed(self, client, draft, link):
        path = f"{link}aendern/"
        typed = typed_for(draft)
        response = press(client, path, {**open_form(client, path), **typed, "language": "en"})
        assert response.status_code == 200
        for name, value in typed.items():
            assert response.context["form"][name].value() == value

    def test_can_be_taken_along(self, client, draft, link):
        keep(client, link, typed_for(draft))
        text = client.get(f"{link}entry.txt")
        assert text["Content-Type"] == "text/plain; charset=utf-8"
        assert "Eltern kochen & <lachen>." in text.content.decode()
        data = json.loads(client.get(f"{link}entry.json").content)
        assert data["title"] == TYPED["title"]
        assert data["answers"] == [{"question": "Was tun Sie in Jena?", "answer": "Wir lernen zusammen."}]
        assert "no-store" in text["Cache-Control"]


class TestSending:
    def test_shows_all_answers_before(self, client, draft, link):
        response = check(client, link, typed_for(draft))
        assert response.status_code == 200
        for words in ["Garten der Sprachen", "Eltern kochen & <lachen>.", "Wir lernen zusammen."]:
            assert words in said(response)
        assert Entry.objects.get().state == "draft"

    def test_gives_a_receipt_with_the_reference(self, client, draft, link):
        response = send(client, link, typed_for(draft))
        page = said(client.get(response["Location"]))
        assert draft.reference in page
        assert Entry.objects.get().sent_at is not None
        assert "30. Juni 2032" in page

    def test_no_mail_carries_what_was_typed(self, client, draft, link):
        send(client, link, typed_for(draft))
        assert Mail.objects.count() == 3
        for mail in Mail.objects.all():
            for typed in ["Geheimnis", "Garten", "Kinder", "Grundschule", "12345", "Wir lernen", EMAIL]:
                assert typed not in mail.subject + mail.body

    def test_can_be_changed_until_the_deadline(self, client, draft, link):
        send(client, link, typed_for(draft))
        Entry.objects.update(state="complete")
        send(client, link, typed_for(draft, title="Neu"))
        entry = Entry.objects.get()
        assert (entry.title, entry.state) == ("Neu", "sent")

    def test_that_changes_nothing_leaves_it_complete(self, client, draft, link):
        send(client, link, typed_for(draft))
        Entry.objects.update(state="complete")
        mails = Mail.objects.count()
        send(client, link, typed_for(draft))
        assert Entry.objects.get().state == "complete"
        assert Mail.objects.count() == mails

    def test_looking_through_a_change_stores_nothing(self, client, draft, link):
        send(client, link, typed_for(draft))
        check(client, link, typed_for(draft, title="Neu"))
        keep(client, link, typed_for(draft, title="", description=""))
        assert Entry.objects.get().title == TYPED["title"]


class TestWithdrawing:
    def test_needs_a_tick(self, client, draft, link):
        path = f"{link}zurueckziehen/"
        assert press(client, path, open_form(client, path)).status_code == 422
        assert press(client, path, {**open_form(client, path), "sure": "on"}).status_code == 302
        assert Entry.objects.get().state == "withdrawn"

    def test_is_final(self, client, draft, link):
        path = f"{link}aendern/"
        data = {**open_form(client, path), **typed_for(draft), "step": "send"}
        Entry.objects.update(state="withdrawn", withdrawn_at="2031-06-02T10:00Z")
        response = press(client, path, data)
        assert response.status_code == 422
        assert response.context["form"]["title"].value() == TYPED["title"]
        assert Entry.objects.get().state == "withdrawn"
        assert client.get(path).status_code == 302


class Blind:
    """Finds nothing at first, like the second of two requests that look before the first has stored."""

    def __init__(self, found):
        self.found = found

    def first(self):
        return None

    def latest(self, field):
        return self.found.latest(field)


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


def test_a_question_that_is_only_german_is_marked_on_the_english_page(client, edition):
    edition.questions.update(text_en="")
    begin(client, ENGLISH)
    page = parse(client.get(f"{path_in(Mail.objects.get())}change/"))
    question = edition.questions.get()
    label = page.find(f".//label[@for='id_question_{question.pk}']/span[@lang='de']")
    assert label.text == "Was tun Sie in Jena?"


def test_the_page_asks_the_database_the_same_for_one_question_and_many(
    client, draft, link, django_assert_num_queries
):
    with django_assert_num_queries(QUERIES):
        client.get(link)
    for number in range(3):
        draft.edition.questions.create(text_de=f"Frage {number}", text_en=f"Question {number}")
        draft.edition.required_documents.create(name_de=f"Plan {number}", name_en=f"Plan {number}")
    with django_assert_num_queries(QUERIES):
        client.get(link)


QUERIES = 10
