"""The signed link: /de/veranstaltungen/vorschlag/…/, changing and withdrawing."""

import re
from datetime import date, timedelta

import pytest
from django.core import signing
from django.core.cache import cache
from django.core.management import call_command

from events import proposal_answers, proposal_link
from events.models import Event, Place, Proposal, Stage, State
from outbox.models import Mail
from tests import cast
from tests.enquiries.sending import open_form
from tests.events.proposing import ENGLISH, PROPOSER, TYPED, hidden_of, press, send
from tests.website.pages import by_id, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture(autouse=True)
def nobody_has_sent_anything(jena, gera):
    cache.clear()
    Event.objects.filter(state=State.PROPOSED).delete()


@pytest.fixture
def proposal(client, jena):
    send(client)
    return Proposal.objects.get()


@pytest.fixture
def link(proposal):
    """The path in the mail."""
    return path_in(Mail.objects.get(to="paula@example.org"))


def path_in(mail: Mail) -> str:
    return re.search(r"https?://[^/]+(/\S+)", mail.body)[1]


def lead(response) -> str:
    return texts(parse(response).find(".//main//p"))


def change(client, link: str, **changes):
    """The whole way of a change: form, all answers, send."""
    path = f"{link}aendern/"
    page = client.get(path)
    typed = {name: page.context["form"][name].value() for name in TYPED.keys() - PROPOSER}
    typed = {name: "" if value is None else value for name, value in typed.items()}
    answers = press(client, path, {**hidden_of(page), **typed, **changes})
    assert answers.status_code == 200, answers.context["form"].errors
    assert not answers.context["form"].errors
    return press(client, path, {**hidden_of(answers), "step": "send"})


def withdraw(client, link: str, **data):
    path = f"{link}zurueckziehen/"
    return press(client, path, {**open_form(client, path), **data})


class TestTheLink:
    def test_shows_state_and_answers_in_words(self, client, link, proposal):
        page = parse(client.get(link))
        said = texts(page.find(".//main"))
        assert lead(client.get(link)) == "Er wartet darauf, dass das Büro ihn ansieht."
        for words in [
            proposal.reference,
            "Sommerfest der Kulturen",
            "12.06.2031",
            "3.50",
            "Villa am Paradies",
        ]:
            assert words in said

    def test_is_in_the_language_of_the_proposer(self, client):
        send(client, ENGLISH)
        path = path_in(Mail.objects.get(to="paula@example.org"))
        assert path.startswith("/en/events/proposal/")
        assert lead(client.get(path)) == "It waits for the office to look at it."

    def test_is_kept_by_nobody_and_told_to_nobody(self, client, link, settings):
        for path in [link, f"{link}aendern/", f"{link}zurueckziehen/"]:
            response = client.get(path)
            assert response.status_code == 200
            assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
            assert response["X-Robots-Tag"] == "noindex"
            assert response["Referrer-Policy"] == "same-origin"
            html = response.content.decode()
            assert '<meta name="robots" content="noindex">' in html
            assert "canonical" not in html
            assert "hreflang" not in html.partition("</head>")[0]
            token = link.split("/")[-2]
            # The form for barriers stores where somebody comes from.
            assert token not in [each.get("href") for each in parse(response).iter("a")]
            assert f"?page={link}" not in html
            assert "barriere-melden/?page" not in html

    def test_shows_nothing_of_the_proposer(self, client, link):
        html = client.get(link).content.decode()
        for typed in ["Paula", "paula@", "12345"]:
            assert typed not in html

    def test_says_until_when_data_are_kept(self, client, link):
        assert "9. Dezember 2031" in texts(parse(client.get(link)))


class TestALinkThatIsNotRight:
    @pytest.mark.parametrize("language", ["de", "en"])
    @pytest.mark.parametrize(
        "forge",
        [
            lambda token: token[:-1],
            lambda token: token + "x",
            lambda token: "999-1." + token.partition(".")[2],
            lambda token: "x",
            lambda token: "." * 3000,
            lambda token: signing.TimestampSigner(salt="another", sep=".").sign(token.partition(".")[0]),
            lambda token: signing.TimestampSigner(key="k" * 50, salt=proposal_link.SALT, sep=".").sign("1-1"),
        ],
    )
    def test_that_is_forged_is_refused_with_a_sentence(self, client, proposal, forge, language):
        token = forge(proposal_link.token_of(proposal))
        words = {"de": "veranstaltungen/vorschlag", "en": "events/proposal"}[language]
        sentence = {"de": "Bitte kopieren Sie den ganzen Link", "en": "Please copy the whole link"}[language]
        for page in ["", {"de": "aendern/", "en": "change/"}[language]]:
            response = client.get(f"/{language}/{words}/{token}/{page}")
            assert response.status_code == 403
            assert sentence in texts(parse(response))
            assert "no-store" in response["Cache-Control"]
            assert "Sommerfest" not in response.content.decode()

    def test_that_is_too_old(self, client, link, time_machine):
        time_machine.move_to("2031-11-29 09:00", tick=False)
        assert client.get(link).status_code == 200
        time_machine.move_to("2031-12-01 10:00", tick=False)
        response = client.get(link)
        assert response.status_code == 410
        assert "Dieser Link gilt nicht mehr" in texts(parse(response))

    def test_that_went_to_an_earlier_address(self, client, link, proposal):
        Proposal.objects.update(email_version=2)
        for path in [link, f"{link}aendern/", f"{link}zurueckziehen/"]:
            assert client.get(path).status_code == 410

    def test_whose_proposal_is_gone(self, client, link, proposal):
        proposal.delete()
        response = client.get(link)
        assert response.status_code == 410
        assert "Sommerfest" not in response.content.decode()

    def test_changes_nothing(self, client, link, proposal):
        Proposal.objects.update(email_version=2)
        for page in ["aendern/", "zurueckziehen/"]:
            assert client.post(f"{link}{page}", {**TYPED, "sure": "on", "step": "send"}).status_code == 410
        assert Proposal.objects.get().stage == Stage.WAITING


class TestChanging:
    def test_takes_over_what_is_new_and_keeps_the_rest(self, client, link, proposal):
        uid = proposal.event.uid
        dates = list(proposal.event.dates.values_list("uid_suffix", flat=True))
        response = change(client, link, title_de="Herbstfest", day_1="13.06.2031", language_2="uk")
        assert response["Location"] == f"{link}#title"
        event = Event.objects.get(proposal=proposal)
        assert (event.title_de, event.uid, event.state) == ("Herbstfest", uid, State.PROPOSED)
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

    @pytest.mark.parametrize("state", [State.PUBLISHED, State.DRAFT])
    def test_ends_when_the_office_has_decided(self, client, link, proposal, state):
        page = client.get(f"{link}aendern/")
        proposal.event.state = state
        proposal.event.save()
        assert client.get(f"{link}aendern/")["Location"] == f"{link}#title"
        data = {**hidden_of(page), **TYPED, "title_de": "Zu spät", "step": "send"}
        assert press(client, f"{link}aendern/", data).status_code == 302
        assert Event.objects.get(proposal=proposal).title_de == TYPED["title_de"]


class TestWithdrawing:
    def test_by_looking_at_the_page_happens_never(self, client, link, proposal):
        client.get(f"{link}zurueckziehen/?sure=on")
        assert Proposal.objects.get().stage == Stage.WAITING

    def test_needs_a_tick(self, client, link, proposal):
        assert withdraw(client, link).status_code == 422
        assert Proposal.objects.get().stage == Stage.WAITING

    def test_closes_the_proposal_and_tells_the_office(self, client, link, proposal):
        assert withdraw(client, link, sure="on")["Location"] == f"{link}#title"
        proposal.refresh_from_db()
        assert (proposal.stage, proposal.event.state) == (Stage.WITHDRAWN, State.DRAFT)
        assert lead(client.get(link)) == "Sie haben ihn zurückgezogen."
        assert Mail.objects.first().subject.startswith("Zurückgezogener Vorschlag")
        assert client.get(f"{link}aendern/").status_code == 302


class TestAfterwards:
    def test_a_published_event_is_only_shown(self, client, link, proposal):
        proposal_answers.publish(proposal)
        page = parse(client.get(link))
        assert lead(client.get(link)) == "Sie ist veröffentlicht."
        event = Event.objects.get(proposal=proposal)
        hrefs = [each.get("href") for each in page.find(".//main").iter("a")]
        assert f"/de/veranstaltungen/{event.slug}/" in hrefs
        assert not [href for href in hrefs if "aendern" in href or "zurueckziehen" in href]

    def test_a_refusal_is_shown_with_its_sentence(self, client, link, proposal):
        proposal_answers.refuse(proposal, "Leider liegt der Ort nicht bei uns.")
        said = texts(parse(client.get(link)).find(".//main"))
        assert "Leider liegt der Ort nicht bei uns." in said
        assert "Das Büro übernimmt ihn nicht." in said

    def test_an_event_that_was_taken_off_says_so(self, client, link, proposal):
        proposal_answers.publish(proposal)
        event = Event.objects.get(proposal=proposal)
        event.is_closed = True
        event.save()
        assert "auf keiner öffentlichen Seite" in lead(client.get(link))
        assert event.slug not in client.get(link).content.decode()


class TestDeletion:
    def purge(self, time_machine, day: str):
        time_machine.move_to(f"{day} 10:00", tick=False)
        call_command("purge_personal_data", verbosity=0)

    def test_of_the_proposer_leaves_the_published_event(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        self.purge(time_machine, "2031-12-08")
        assert Proposal.objects.exists()
        self.purge(time_machine, "2031-12-09")
        assert not Proposal.objects.exists()
        assert Event.objects.filter(title_de=TYPED["title_de"], state=State.PUBLISHED).exists()
        assert not Mail.objects.exists()

    def test_waits_for_a_later_date(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        proposal.event.dates.create(day=date(2031, 8, 1))
        self.purge(time_machine, "2031-12-09")
        assert Proposal.objects.exists()

    @pytest.mark.parametrize("closed", [True, False])
    def test_of_what_was_never_published_takes_the_event(self, proposal, time_machine, closed):
        if closed:
            proposal_answers.refuse(proposal, "Nein.")
        day_of_deletion = Proposal.objects.get().delete_on
        assert day_of_deletion == (date(2031, 11, 29) if closed else date(2031, 12, 9))
        self.purge(time_machine, f"{day_of_deletion - timedelta(days=1)}")
        assert Event.objects.filter(title_de=TYPED["title_de"]).exists()
        self.purge(time_machine, f"{day_of_deletion}")
        assert not Event.objects.filter(title_de=TYPED["title_de"]).exists()
        assert not Proposal.objects.exists()

    def test_of_what_was_public_once_leaves_the_event(self, proposal, time_machine):
        proposal_answers.publish(proposal)
        Event.objects.filter(proposal=proposal).update(state=State.DRAFT, is_public=False)
        self.purge(time_machine, "2032-06-01")
        assert not Proposal.objects.exists()
        assert Event.objects.filter(title_de=TYPED["title_de"]).exists()


def test_the_page_asks_the_database_the_same_for_one_date_and_three(
    client, link, proposal, django_assert_num_queries
):
    with django_assert_num_queries(QUERIES):
        client.get(link)
    for day in [13, 14]:
        cast.add_date(proposal.event, date(2031, 6, day))
    with django_assert_num_queries(QUERIES):
        client.get(link)


QUERIES = 7
