"""An entry is looked through, sent, changed until the deadline, and withdrawn for good."""

import pytest
from django.utils import timezone

from awards.entries import storing as entering
from awards.models import Edition, Entry
from outbox.models import Mail
from tests.awards.entries.entering import EMAIL, TYPED, check, keep, problems, said, send, typed_for
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import hidden_of, press

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


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

    def test_twice_is_one(self, client, draft, link):
        answers = check(client, link, typed_for(draft))
        data = {**hidden_of(answers), "step": "send"}
        for _time in range(2):
            assert press(client, f"{link}aendern/", data)["Location"] == f"{link}#title"
        assert Entry.objects.get().state == "sent"
        assert Mail.objects.filter(to=EMAIL).count() == 2
        assert Mail.objects.exclude(to=EMAIL).count() == 1


class TestWithdrawing:
    def test_needs_a_tick(self, client, draft, link):
        path = f"{link}zurueckziehen/"
        assert press(client, path, open_form(client, path)).status_code == 422
        assert press(client, path, {**open_form(client, path), "sure": "on"}).status_code == 302
        assert Entry.objects.get().state == "withdrawn"

    def test_by_two_clicks_at_the_same_moment_is_one(self, client, draft, link, monkeypatch):
        """The other has withdrawn it after this one has looked."""
        send(client, link, typed_for(draft))
        path = f"{link}zurueckziehen/"
        data = {**open_form(client, path), "sure": "on"}
        read = entering.as_it_is_now

        def read_late(entry):
            monkeypatch.setattr(entering, "as_it_is_now", read)
            assert entering.withdraw(entry, first)
            return read(entry)

        first, mails = timezone.now(), Mail.objects.count()
        monkeypatch.setattr(entering, "as_it_is_now", read_late)
        assert press(client, path, data)["Location"] == f"{link}#title"
        entry = Entry.objects.get()
        assert (entry.state, entry.withdrawn_at) == ("withdrawn", first)
        assert Mail.objects.count() == mails + 2

    def test_a_second_time_leads_to_the_page_that_says_so(self, client, draft, link):
        path = f"{link}zurueckziehen/"
        data = {**open_form(client, path), "sure": "on"}
        for _time in range(2):
            assert press(client, path, data)["Location"] == f"{link}#title"
        assert "Sie haben ihn zurückgezogen." in said(client.get(link))

    @pytest.mark.parametrize("at_once", [True, False])
    @pytest.mark.parametrize("deadline", [None, "2031-06-30T21:59:59Z"])
    def test_after_the_decision_says_that_it_was_not(
        self, client, draft, link, monkeypatch, at_once, deadline
    ):
        """There was no deadline, or they have decided before it."""
        Edition.objects.update(deadline=deadline)
        send(client, link, typed_for(draft))
        path, read = f"{link}zurueckziehen/", entering.as_it_is_now
        data = {**open_form(client, path), "sure": "on"}

        def decide():
            Edition.objects.update(decided_on="2031-06-01", announced_at="2031-06-01T10:00Z")

        def read_late(entry):
            decide()
            return read(entry)

        if at_once:
            monkeypatch.setattr(entering, "as_it_is_now", read_late)
        else:
            decide()
        response = press(client, path, data)
        assert response.status_code == 422
        assert problems(response)[""].startswith("Dieser Preis nimmt keine Änderungen mehr an.")
        assert "Bitte schreiben Sie dem Büro" in problems(response)[""]
        assert Entry.objects.get().state == "sent"

    def test_a_moment_after_the_deadline_was_moved_says_so(self, client, draft, link, monkeypatch):
        """The office has moved it after this one has looked."""
        path = f"{link}zurueckziehen/"
        data = {**open_form(client, path), "sure": "on"}
        read = entering.as_it_is_now

        def read_late(entry):
            Edition.objects.filter(pk=entry.edition_id).update(deadline="2031-06-02T07:59:59Z")
            return read(entry)

        monkeypatch.setattr(entering, "as_it_is_now", read_late)
        response = press(client, path, data)
        assert response.status_code == 422
        sentence = problems(response)[""]
        assert sentence.startswith("Die Frist endete am")
        assert "Ihr Beitrag wurde deshalb nicht zurückgezogen. Bitte schreiben Sie dem Büro" in sentence
        assert "kopieren" not in sentence
        assert Entry.objects.get().state == "draft"

    def test_is_final(self, client, draft, link):
        path = f"{link}aendern/"
        data = {**open_form(client, path), **typed_for(draft), "step": "send"}
        Entry.objects.update(state="withdrawn", withdrawn_at="2031-06-02T10:00Z")
        response = press(client, path, data)
        assert response.status_code == 422
        assert response.context["form"]["title"].value() == TYPED["title"]
        assert Entry.objects.get().state == "withdrawn"
        assert client.get(path).status_code == 302
