"""Staff answer proposals: publish, ask back, refuse."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from events.models import Event, EventState, Place, Proposal, Stage
from outbox.models import Mail
from tests import cast
from tests.events.proposals.proposing import ENGLISH, TYPED, send
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import parse, texts

pytestmark = [
    pytest.mark.usefixtures("cast_on_stage", "db"),
    pytest.mark.time_machine("2031-06-02 10:00", tick=False),
]

LIST = "/admin/events/proposal/"
EVENTS = "/admin/events/event/"


@pytest.fixture(autouse=True)
def nobody_has_sent_anything(jena, gera):
    cache.clear()


@pytest.fixture(scope="module")
def sent(standing, cast_on_stage):
    with standing():
        with time_machine.travel("2031-06-02 10:00", tick=False):
            send(Client())
        Mail.objects.all().delete()
        yield


@pytest.fixture
def proposal(sent, db):
    """One in German, beside that of tests/cast/. It stands for all tests of this file."""
    return Proposal.objects.get(name="Paula Partner")


def answer(client, action: str, *proposals, confirmed=True, **sentences):
    data = {"action": action, "_selected_action": [each.pk for each in proposals], **sentences}
    if confirmed:
        page = client.post(LIST, data)
        seen = {"seen": page.context.get("seen", "")} if page.context else {}
        data |= {"confirmed": "yes", **seen}
    return client.post(LIST, data, follow=True)


def letter_to_the_proposer() -> Mail:
    return Mail.objects.get(to="paula@example.org")


class TestTheList:
    def test_shows_what_waits_first(self, as_anna, jena, proposal):
        old = cast.make_event(jena, "alt", "Alt", state=EventState.DRAFT)
        cast.add_proposal(
            old, reference="2222-2222", stage=Stage.REFUSED, created=datetime(2030, 1, 1, tzinfo=UTC)
        )
        references = [row.reference for row in as_anna.get(LIST).context["cl"].result_list]
        assert references[-1] == "2222-2222"
        assert len(references) == 3

    def test_in_the_list_of_events_what_is_proposed_comes_first(self, as_anna, proposal):
        states = [event.state for event in as_anna.get(EVENTS).context["cl"].result_list]
        assert states[:2] == [EventState.PROPOSED] * 2
        assert EventState.PROPOSED not in states[2:]

    def test_queries_do_not_grow(self, as_anna, jena, proposal, django_assert_num_queries):
        as_anna.get(LIST)
        with django_assert_num_queries(QUERIES):
            as_anna.get(LIST)
        for number in range(4):
            event = cast.make_event(jena, f"neu-{number}", f"Neu {number}", state=EventState.PROPOSED)
            cast.add_date(event)
            cast.add_proposal(event)
        with django_assert_num_queries(QUERIES):
            as_anna.get(LIST)

    def test_has_nothing_of_other_offices(self, client, gerd, proposal):
        client.force_login(gerd)
        assert proposal.reference not in client.get(LIST).content.decode()
        assert client.get(f"{LIST}{proposal.pk}/change/").status_code == 302


class TestOneProposal:
    def page(self, client, proposal) -> str:
        return texts(parse(client.get(f"{LIST}{proposal.pk}/change/")).find(".//*[@id='content']"))

    def test_shows_everything_and_leads_to_the_event(self, as_anna, proposal):
        response = as_anna.get(f"{LIST}{proposal.pk}/change/")
        said = texts(parse(response))
        for words in ["Paula Partner", "03641 12345", "Villa am Paradies", "Sommerfest der Kulturen"]:
            assert words in said
        assert reverse("admin:events_event_change", args=[proposal.event_id]) in response.content.decode()

    def test_warns_of_a_clash_also_at_a_new_place(self, as_anna, jena, proposal):
        assert "Nichts bekannt" in self.page(as_anna, proposal)
        house = Place.objects.create(
            office=jena, name_de="Villa am Paradies", street="Knebelstraße 3", town="Jena"
        )
        other = cast.make_event(jena, "lesung", "Lesung", place=house)
        cast.add_date(other)
        assert "Am selben Ort zur selben Zeit: Lesung" in self.page(as_anna, proposal)
        assert not Proposal.objects.get(pk=proposal.pk).event.place

    def test_that_was_refused_is_in_nobodys_way(self, as_anna, jena, proposal):
        known = Place.objects.get(office=jena, events__slug="jena-event")
        proposal.event.place, proposal.new_place = known, {}
        proposal.event.save()
        proposal.save()
        Event.objects.filter(state=EventState.PROPOSED).exclude(pk=proposal.event_id).delete()
        Event.objects.filter(slug__in=["jena-draft", "jena-closed"]).delete()
        event = Event.objects.get(slug="jena-event")
        path = page_with(event, "place")
        assert "Sommerfest" in as_anna.get(path).content.decode()
        answer(as_anna, "refuse", proposal, sentence_de="Nein.")
        assert "Sommerfest" not in as_anna.get(path).content.decode()

    def test_can_be_answered_from_its_page_until_it_is_decided(self, as_anna, rita, proposal):
        path = f"{LIST}{proposal.pk}/change/"
        assert 'value="refuse"' in as_anna.get(path).content.decode()
        Proposal.objects.update(stage=Stage.REFUSED)
        assert 'value="refuse"' not in as_anna.get(path).content.decode()
        Proposal.objects.update(stage=Stage.WAITING)
        as_anna.force_login(rita)
        assert 'value="refuse"' not in as_anna.get(path).content.decode()

    def test_a_corrected_address_gets_a_link_and_the_old_one_ends(self, as_anna, proposal):
        path = f"{LIST}{proposal.pk}/change/"
        data = form_data(as_anna.get(path)) | {"email": "richtig@example.org"}
        assert as_anna.post(path, data).status_code == 302
        mail = Mail.objects.get()
        assert mail.to == "richtig@example.org"
        assert f"/{proposal.pk}-2." in mail.body

    def test_saved_without_a_change_sends_nothing(self, as_anna, proposal):
        path = f"{LIST}{proposal.pk}/change/"
        assert as_anna.post(path, form_data(as_anna.get(path))).status_code == 302
        assert not Mail.objects.exists()


class TestPublishing:
    def test_goes_over_a_page_in_between(self, as_anna, proposal):
        response = answer(as_anna, "publish", proposal, confirmed=False)
        assert "Sommerfest der Kulturen" in response.content.decode()
        assert not Event.objects.get(proposal=proposal).is_public

    def test_publishes_takes_the_place_over_and_mails_the_link(self, as_anna, jena, proposal):
        answer(as_anna, "publish", proposal, sentence_de="")
        event = Event.objects.get(proposal=proposal)
        assert event.is_public
        assert event.dates.get().is_public
        assert (event.place.office, event.place.name_de, event.place.step_free) == (
            jena,
            "Villa am Paradies",
            True,
        )
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.new_place) == (Stage.PUBLISHED, {})
        mail = letter_to_the_proposer()
        assert mail.subject == f"Ihre Veranstaltung ist veröffentlicht: {proposal.reference}"
        assert "„Sommerfest der Kulturen“" in mail.body
        assert "Integrationsbüro Jena (Stadt Jena)" in mail.body
        assert f"/de/veranstaltungen/{event.slug}/" in mail.body
        assert "bis er veröffentlicht ist" not in mail.body
        assert mail.reply_to == "jena@example.org"

    def test_uses_a_house_the_office_has_already(self, as_anna, jena, proposal):
        house = Place.objects.create(
            office=jena, name_de="villa am paradies", street="Knebelstraße 3", town="Jena"
        )
        answer(as_anna, "publish", proposal, sentence_de="")
        assert Event.objects.get(proposal=proposal).place == house

    @pytest.mark.parametrize("way", ["action", "form"])
    def test_the_event_itself_is_the_same(self, as_anna, proposal, way):
        if way == "action":
            as_anna.post(EVENTS, {"action": "publish", "_selected_action": [proposal.event_id]})
        else:
            path = f"{EVENTS}{proposal.event_id}/change/"
            response = as_anna.post(path, form_data(as_anna.get(path)) | {"state": "published"})
            assert response.status_code == 302
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.PUBLISHED, EventState.PUBLISHED)
        assert proposal.event.place.name_de == "Villa am Paradies"
        assert letter_to_the_proposer()

    def test_keeps_a_place_that_staff_have_chosen(self, as_anna, jena, proposal):
        known = Place.objects.get(office=jena, events__slug="jena-event")
        Event.objects.filter(proposal=proposal).update(place=known)
        answer(as_anna, "publish", proposal, sentence_de="")
        assert Event.objects.get(proposal=proposal).place == known
        assert not Place.objects.filter(name_de="Villa am Paradies").exists()


class TestAskingBackAndRefusing:
    @pytest.mark.parametrize("action", ["ask_back", "refuse"])
    def test_needs_a_sentence(self, as_anna, proposal, action):
        response = answer(as_anna, action, proposal, sentence_de=" ")
        assert response.context["form"].errors
        proposal.refresh_from_db()
        assert proposal.stage == Stage.WAITING
        assert not Mail.objects.exists()

    def test_asking_back_keeps_it_open_and_mails_sentence_and_link(self, as_anna, proposal):
        answer(as_anna, "ask_back", proposal, sentence_de="Ab wann ist Einlass?")
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.ASKED, EventState.PROPOSED)
        mail = letter_to_the_proposer()
        assert "Ab wann ist Einlass?" in mail.body
        assert "/de/veranstaltungen/vorschlag/" in mail.body

    def test_asking_twice_mails_twice(self, as_anna, proposal):
        answer(as_anna, "ask_back", proposal, sentence_de="Ab wann?")
        answer(as_anna, "ask_back", proposal, sentence_de="Und bis wann?")
        assert Mail.objects.filter(to="paula@example.org").count() == 2

    def test_refusing_makes_a_draft_that_is_deleted_in_time(self, as_anna, proposal):
        answer(as_anna, "refuse", proposal, sentence_de="Das ist in Weimar.")
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.REFUSED, EventState.DRAFT)
        assert proposal.closed_at
        assert "Das ist in Weimar." in letter_to_the_proposer().body

    def test_everybody_is_answered_in_the_own_language(self, client, anna, proposal):
        send(client, ENGLISH, TYPED | {"email": "penny@example.org"})
        english = Proposal.objects.get(email="penny@example.org")
        client.force_login(anna)
        both = {"sentence_de": "Leider nein.", "sentence_en": "Sorry, no."}
        answer(client, "refuse", proposal, english, **both)
        mail = Mail.objects.get(
            to="penny@example.org", language="en", subject__startswith="Your proposal is not"
        )
        assert "Sorry, no." in mail.body
        assert "Leider" not in mail.body

    def test_what_is_decided_is_not_decided_again(self, as_anna, proposal):
        answer(as_anna, "refuse", proposal, sentence_de="Nein.")
        response = answer(as_anna, "publish", proposal, sentence_de="")
        assert "nichts zu entscheiden" in response.content.decode()
        assert not Event.objects.get(proposal=proposal).is_public

    @pytest.mark.parametrize("action", ["publish", "ask_back", "refuse"])
    def test_who_may_only_look_and_who_is_elsewhere_answers_nothing(
        self, client, rita, gerd, proposal, action
    ):
        for user in [rita, gerd]:
            client.force_login(user)
            answer(client, action, proposal, sentence_de="Ja.")
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.WAITING, EventState.PROPOSED)
        assert not Mail.objects.exists()


QUERIES = 7
