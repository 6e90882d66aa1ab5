"""The signed link: /de/veranstaltungen/vorschlag/…/, and what it shows."""

from datetime import date

import pytest
from django.core import signing

from events.models import Event, Proposal, Stage
from events.proposals import answers as proposal_answers
from events.proposals import link as proposal_link
from outbox.models import Mail
from tests import cast
from tests.events.proposals.proposing import ENGLISH, TYPED, send
from tests.events.proposals.reading import lead, path_in
from tests.website.pages import parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestTheLink:
    def test_shows_state_and_answers_in_words(self, client, link, proposal):
        page = parse(client.get(link))
        said = texts(page.find(".//main"))
        assert lead(client.get(link)) == "Er wartet darauf, dass das Büro ihn ansieht."
        for words in [
            proposal.reference,
            "Sommerfest der Kulturen",
            "Donnerstag, 12. Juni 2031",
            "18:30 Uhr",
            "3,50 Euro",
            "Villa am Paradies",
        ]:
            assert words in said

    def test_is_in_the_language_of_the_proposer(self, client):
        send(client, ENGLISH)
        path = path_in(Mail.objects.get(to="paula@example.org"))
        assert path.startswith("/en/events/proposal/")
        assert lead(client.get(path)) == "It is waiting for the office."

    def test_is_kept_by_nobody_and_told_to_nobody(self, client, link, settings):
        for path in [link, f"{link}aendern/", f"{link}zurueckziehen/"]:
            response = client.get(path)
            assert response.status_code == 200
            rules = set(response["Cache-Control"].split(", "))
            assert "private" in rules
            # The browser may go back to a form with all that was typed.
            assert ("no-store" in rules) == (path == link)
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


def test_the_page_asks_the_database_the_same_for_one_date_and_three(
    client, link, proposal, django_assert_num_queries
):
    with django_assert_num_queries(QUERIES):
        client.get(link)
    for day in [13, 14]:
        cast.add_date(proposal.event, date(2031, 6, day))
    with django_assert_num_queries(QUERIES):
        client.get(link)


QUERIES = 8
