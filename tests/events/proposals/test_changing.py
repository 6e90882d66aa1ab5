"""Changing and withdrawing a proposal by the signed link."""

from datetime import date

import pytest

from events.models import Event, EventState, Place, Proposal, Stage
from events.proposals import answers as proposal_answers
from events.proposals import storing
from outbox.models import Mail
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import TYPED, hidden_of, press
from tests.events.proposals.reading import change, lead, withdraw
from tests.website.pages import by_id, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestChanging:
    def test_takes_over_what_is_new_and_keeps_the_rest(self, client, link, proposal):
        uid = proposal.event.uid
        dates = list(proposal.event.dates.values_list("uid_suffix", flat=True))
        response = change(client, link, title_de="Herbstfest", day_1="13.06.2031", language_2="uk")
        assert response["Location"] == f"{link}?done=saved#title"
        title = by_id(parse(client.get(f"{link}?done=saved")), "title")
        assert texts(title) == "Ihre Änderungen sind gespeichert"
        event = Event.objects.get(proposal=proposal)
        assert (event.title_de, event.uid, event.state) == ("Herbstfest", uid, EventState.PROPOSED)
        assert event.description_de.startswith("<p>Musik &amp; Essen.</p>")
        (row,) = event.dates.all()
        assert (row.day, row.uid_suffix) == (date(2031, 6, 13), dates[0])
        assert {each.language for each in event.spoken_languages.all()} == {"de", "uk"}
        assert event.organisers.count() == 1
        assert (event.price, event.registration_phone) == (350, "+493641999")
        assert Proposal.objects.get().new_place["town"] == "Jena"

    def test_without_changing_anything_changes_nothing(self, client, link, proposal):
        def stored():
            event = Event.objects.filter(proposal=proposal).values().get()
            rows = [
                list(getattr(proposal.event, rows).values())
                for rows in ["dates", "organisers", "spoken_languages"]
            ]
            return event, rows, Proposal.objects.get().new_place

        before = stored()
        change(client, link)
        assert stored() == before

    def test_tells_the_office_and_waits_again(self, client, link, proposal):
        proposal_answers.ask_back(proposal, "Wann genau?")
        change(client, link, title_de="Herbstfest")
        assert Proposal.objects.get().stage == Stage.WAITING
        mail = Mail.objects.filter(to="eingang-jena@example.org").first()
        assert mail.subject.startswith("Geänderter Vorschlag")
        assert "Herbstfest" not in mail.body

    def test_keeps_what_staff_have_formatted(self, client, link, proposal):
        event = proposal.event
        event.description_de = "<p><strong>Musik</strong> &amp; Essen.</p><ul><li>Mitbringen</li></ul>"
        event.save()
        change(client, link, title_de="Herbstfest")
        event.refresh_from_db()
        assert "<strong>Musik</strong>" in event.description_de
        change(client, link, description_de="Nur Musik.")
        event.refresh_from_db()
        assert event.description_de == "<p>Nur Musik.</p>"

    def test_may_choose_a_place_from_the_list(self, client, link, proposal, jena):
        known = Place.objects.get(office=jena, events__slug="jena-event")
        nowhere = {name: "" for name in TYPED if name.startswith("place_")}
        change(client, link, **nowhere | {"place": str(known.pk)})
        proposal.refresh_from_db()
        assert (proposal.event.place, proposal.new_place) == (known, {})

    def test_a_wrong_answer_keeps_everything(self, client, link, proposal):
        path = f"{link}aendern/"
        response = press(client, path, {**open_form(client, path), "title_de": "", "price_kind": "free"})
        assert response.status_code == 422
        assert by_id(parse(response), "errors") is not None
        assert Event.objects.get(proposal=proposal).title_de == TYPED["title_de"]

    @pytest.mark.parametrize("state", [EventState.PUBLISHED, EventState.DRAFT])
    def test_ends_when_the_office_has_decided(self, client, link, proposal, state):
        page = client.get(f"{link}aendern/")
        proposal.event.state = state
        proposal.event.save()
        assert client.get(f"{link}aendern/")["Location"] == f"{link}#title"
        data = {**hidden_of(page), **TYPED, "title_de": "Zu spät", "step": "send"}
        response = press(client, f"{link}aendern/", data)
        assert response.status_code == 409
        assert "Zu spät" in texts(parse(response)), "what was typed can be copied"
        assert Event.objects.get(proposal=proposal).title_de == TYPED["title_de"]


class TestWithdrawing:
    def test_by_looking_at_the_page_happens_never(self, client, link, proposal):
        client.get(f"{link}zurueckziehen/?sure=on")
        assert Proposal.objects.get().stage == Stage.WAITING

    def test_needs_a_tick(self, client, link, proposal):
        assert withdraw(client, link).status_code == 422
        assert Proposal.objects.get().stage == Stage.WAITING

    def test_takes_back_nothing_that_was_published_at_the_same_moment(self, proposal):
        proposal_answers.publish(Proposal.objects.get())
        assert not storing.withdraw(proposal)
        assert Event.objects.get(proposal=proposal).state == EventState.PUBLISHED

    @pytest.mark.parametrize(
        ("decide", "sentence"),
        [
            (proposal_answers.publish, "Das Büro hat Ihre Veranstaltung inzwischen veröffentlicht."),
            (
                lambda proposal: proposal_answers.refuse(proposal, "Nein."),
                "Das Büro hat inzwischen über Ihren Vorschlag entschieden.",
            ),
        ],
    )
    @pytest.mark.parametrize("at_once", [True, False])
    def test_says_so_where_the_office_was_quicker(
        self, client, link, proposal, monkeypatch, decide, sentence, at_once
    ):
        """The office has decided after this one has looked, or before."""
        path, read = f"{link}zurueckziehen/", storing.as_it_is_now
        data = {**open_form(client, path), "sure": "on"}

        def read_late(found):
            decide(Proposal.objects.get())
            return read(found)

        if at_once:
            monkeypatch.setattr(storing, "as_it_is_now", read_late)
        else:
            decide(Proposal.objects.get())
        response = press(client, path, data)
        assert response.status_code == 409
        said = texts(parse(response).find(".//main"))
        assert "Ihr Vorschlag wurde nicht zurückgezogen" in said
        assert sentence in said
        assert "Bitte schreiben Sie dem Büro" in said
        assert Proposal.objects.get().stage != Stage.WITHDRAWN

    def test_twice_is_one(self, client, link):
        data = {**open_form(client, f"{link}zurueckziehen/"), "sure": "on"}
        mails = Mail.objects.count()
        for _time in range(2):
            assert press(client, f"{link}zurueckziehen/", data)["Location"] == f"{link}#title"
        assert Proposal.objects.get().stage == Stage.WITHDRAWN
        assert Mail.objects.count() == mails + 1

    def test_closes_the_proposal_and_tells_the_office(self, client, link, proposal):
        assert withdraw(client, link, sure="on")["Location"] == f"{link}#title"
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.WITHDRAWN, EventState.DRAFT)
        assert lead(client.get(link)) == "Sie haben ihn zurückgezogen."
        assert Mail.objects.first().subject.startswith("Zurückgezogener Vorschlag")
        assert client.get(f"{link}aendern/").status_code == 302
