"""A draft of an entry: may have holes, is kept, comes back by the link, and can be taken along."""

import json

import pytest
from django.core.cache import cache

from awards.models import Entry
from outbox.models import Mail
from tests.awards.entries.entering import (
    ENGLISH,
    START,
    TYPED,
    begin,
    change_path,
    check,
    keep,
    path_in,
    problems,
    said,
    typed_for,
)
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import press
from tests.website.pages import parse
from website.public_forms.guards import sending_limit

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

NOTHING = dict.fromkeys(["title", "description", "organisation", "phone"], "")


class TestADraft:
    def test_may_have_holes(self, client, draft, link):
        response = keep(client, link, {**NOTHING, "name": "", "title": "Nur ein Titel"})
        assert response["Location"] == f"{link}?done=saved#title"
        entry = Entry.objects.get()
        assert (entry.title, entry.state, entry.name) == ("Nur ein Titel", "draft", START["name"])

    def test_a_try_to_send_one_counts_once(self, client, link, monkeypatch):
        monkeypatch.setattr(sending_limit, "POSTS", 3)
        cache.clear()
        path = change_path(link)
        typed = {**open_form(client, path), **NOTHING, "step": "send"}
        answers = [press(client, path, typed) for _time in range(4)]
        assert [each.status_code for each in answers] == [422, 422, 422, 429]
        assert "Retry-After" in answers[-1]

    def test_whoever_has_to_wait_stores_none_beside(self, client, link, monkeypatch):
        monkeypatch.setattr(sending_limit, "POSTS", 0)
        path = change_path(link)
        typed = {**open_form(client, path), **NOTHING, "title": "Zu viel", "step": "send"}
        assert press(client, path, typed).status_code == 429
        assert Entry.objects.get().title == ""

    def test_comes_back_by_the_link_with_what_is_missing(self, client, draft, link):
        keep(client, link, {**NOTHING, "name": "A", "title": "Nur ein Titel"})
        page = said(client.get(f"{link}?done=saved"))
        for words in [
            "Ihr Entwurf ist gespeichert",
            "Nur ein Titel",
            "Was tun Sie in Jena?",
            "Plan für Jena",
            draft.reference,
        ]:
            assert words in page

    def test_keeps_its_answers(self, client, draft, link):
        keep(client, link, typed_for(draft))
        form = client.get(f"{link}aendern/").context["form"]
        for name, value in typed_for(draft, phone="03641 12345").items():
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


QUERIES = 11
