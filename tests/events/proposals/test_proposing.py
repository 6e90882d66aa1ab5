"""/de/veranstaltungen/vorschlagen/, the receipt, and the mails."""

from datetime import date, time

import pytest

from events.models import Event, EventState, Place, Proposal, Stage
from events.proposals.answers import publish
from outbox.models import Mail
from tests import cast
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import (
    ENGLISH,
    PATH,
    TYPED,
    press,
    send,
)
from tests.events.proposals.refusals import refused
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]
every_language = pytest.mark.parametrize("path", [PATH, ENGLISH])


class TestTheOffice:
    def test_comes_first_where_none_is_named(self, client):
        page = parse(client.get("/de/veranstaltungen/vorschlagen/"))
        links = [each.get("href") for each in by_class(page, "way-list__link")]
        assert links == [f"/de/veranstaltungen/vorschlagen/?office={slug}" for slug in ["gera", "jena"]]

    @pytest.mark.parametrize("office", ["nowhere", "%00", "x" * 3000])
    def test_that_nobody_knows_is_answered_with_the_list(self, client, office):
        response = client.get(f"/de/veranstaltungen/vorschlagen/?office={office}")
        assert response.status_code == 404
        assert "Dieses Büro kennen wir nicht" in response.content.decode()

    def test_that_was_renamed_is_found(self, client, jena):
        jena.slug = "jena-neu"
        jena.save()
        assert client.get(PATH)["Location"] == "/de/veranstaltungen/vorschlagen/?office=jena-neu"

    def test_that_is_renamed_meanwhile_loses_nothing_that_was_typed(self, client, jena):
        typed = {**open_form(client, PATH), **TYPED}
        jena.slug = "jena-neu"
        jena.save()
        answers = press(client, PATH, typed, follow=True)
        assert answers.redirect_chain[0][1] == 308
        assert TYPED["title_de"] in texts(parse(answers))

    def test_offers_its_own_public_places_and_no_other(self, client, jena):
        Place.objects.create(office=jena, name_de="Schutzhaus", town="Jena")
        hidden = Place.objects.create(office=jena, name_de="Geheime Wohnung", town="Jena")
        cast.make_event(jena, "gruppe", "Gruppe", place=hidden, is_closed=True)
        words = [texts(each) for each in by_id(parse(client.get(PATH)), "id_place").iter("option")]
        assert words == [
            "Der Ort steht noch nicht fest",
            "Haus Jena, Jena",
            "Ein anderer Ort, den ich unten beschreibe",
        ] or words[1:2] == ["Haus Jena"]
        assert "Gera" not in " ".join(words)


class TestAProposal:
    @every_language
    def test_is_stored_with_all_its_rows_and_is_not_public(self, client, jena, path):
        response = send(client, path)
        proposal = Proposal.objects.get()
        event = proposal.event
        assert response["Location"].endswith(f"/{proposal.reference}/#title")
        assert (event.office, event.state, event.is_public) == (jena, EventState.PROPOSED, False)
        assert (event.title_de, event.title_en) == ("Sommerfest der Kulturen", "Summer festival")
        assert event.description_de == (
            "<p>Musik &amp; Essen.</p><p>Bitte bringen Sie &lt;etwas&gt; mit.<br>Wir freuen uns.</p>"
        )
        assert not event.description_en
        (row,) = event.dates.all()
        assert (row.day, row.starts, row.ends) == (date(2031, 6, 12), time(18, 30), time(20))
        assert [each.language for each in event.spoken_languages.all()] == ["de", "ar"]
        assert (event.audience, event.price_kind, event.price) == ("families", "fixed", 350)
        assert event.registration_needed
        assert event.registration_url == "https://example.org/anmelden"
        assert (event.registration_email, event.registration_phone) == ("fest@example.org", "+493641999")
        (organiser,) = event.organisers.all()
        assert (organiser.name_de, organiser.url) == ("Verein Paradies e. V.", "https://example.org/")
        assert (proposal.name, proposal.email, proposal.phone) == (
            "Paula Partner", "paula@example.org", "+49364112345",
        )  # fmt: skip
        assert (proposal.stage, proposal.language) == (Stage.WAITING, path[1:3])

    def test_keeps_a_new_place_to_itself(self, client):
        before = list(Place.objects.values_list("pk", flat=True))
        send(client)
        proposal = Proposal.objects.get()
        assert list(Place.objects.values_list("pk", flat=True)) == before
        assert proposal.event.place is None
        assert str(proposal.place()) == "Villa am Paradies, Knebelstraße 3, 07743 Jena"
        assert (proposal.place().step_free, proposal.place().accessible_toilet) == (True, False)
        assert proposal.place().lift is None

    def test_may_be_at_a_place_from_the_list(self, client, jena):
        known = Place.objects.get(office=jena, events__slug="jena-event")
        nowhere = {name: "" for name in TYPED if name.startswith("place_")}
        send(client, typed=TYPED | nowhere | {"place": str(known.pk)})
        proposal = Proposal.objects.get()
        assert (proposal.event.place, proposal.new_place) == (known, {})

    def test_never_is_at_a_place_of_another_office(self, client, gera):
        foreign = Place.objects.get(office=gera, events__slug="gera-event")
        assert set(refused(client, place=str(foreign.pk))) == {"id_place"}

    def test_may_do_without_a_date_and_a_place(self, client):
        nowhere = {name: "" for name in TYPED if name.startswith(("place", "day", "starts", "ends"))}
        send(client, typed=TYPED | nowhere | {"undated": "on"})
        proposal = Proposal.objects.get()
        assert proposal.event.is_undated
        assert proposal.place() is None

    def test_needs_little(self, client):
        little = {"title_de", "description_de", "day_1", "organiser_name", "name", "email"}
        short = {name: value if name in little else "" for name, value in TYPED.items()}
        send(client, typed=short | {"price_kind": "unknown"})
        event = Proposal.objects.get().event
        assert event.registration_needed is None
        assert (event.price_kind, event.price) == ("unknown", None)

    def test_may_end_in_the_small_hours(self, client):
        send(client, typed=TYPED | {"starts_1": "20:00", "ends_1": "1:30"})
        assert Event.objects.get(proposal__isnull=False).dates.get().last_day == date(2031, 6, 13)

    def test_is_in_no_public_place(self, client):
        send(client)
        for path in ["/de/", "/de/bueros/jena/", "/sitemap.xml", "/de/uebersicht/"]:
            assert "Sommerfest" not in client.get(path).content.decode()


class TestTheReceipt:
    def test_names_reference_office_and_day_and_nothing_of_the_proposal(self, client):
        location = send(client)["Location"].partition("#")[0]
        response = client.get(location)
        said = texts(parse(response).find(".//main"))
        assert Proposal.objects.get().reference in said
        assert "Integrationsbüro Jena" in said
        assert "9. Dezember 2031" in said
        assert "noindex" in response.content.decode()
        assert "no-store" in response["Cache-Control"]
        for typed in ["Paula", "paula@", "Sommerfest"]:
            assert typed not in response.content.decode()

    def test_is_found_by_its_reference_only(self, client):
        assert client.get("/de/veranstaltungen/vorschlagen/gesendet/2222-2222/").status_code == 404


class TestMails:
    @pytest.mark.parametrize(
        ("path", "subject"),
        [(PATH, "Ihr Vorschlag ist angekommen: "), (ENGLISH, "Your proposal has arrived: ")],
    )
    def test_the_proposer_gets_a_link_in_the_language_of_the_page(self, client, path, subject):
        send(client, path)
        proposal = Proposal.objects.get()
        mail = Mail.objects.get(to="paula@example.org")
        assert mail.subject == subject + proposal.reference
        assert mail.language == path[1:3]
        assert f"/{path[1:3]}/" in mail.body

    def test_carry_nothing_of_what_was_typed_but_the_title_for_the_proposer(self, client):
        send(client)
        assert Mail.objects.count() == 2
        for mail in Mail.objects.all():
            for typed in ["Summer", "Paula", "12345", "Paradies", "Musik"]:
                assert typed not in mail.body + mail.subject
            assert ("Sommerfest" in mail.body) == (mail.to == "paula@example.org")

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            (PATH, ["„Sommerfest der Kulturen“", "Integrationsbüro Jena (Stadt Jena)", "29. November 2031"]),
            (ENGLISH, ["“Summer festival”", "Jena", "29 November 2031", "until it is published"]),
        ],
    )
    def test_name_the_event_the_office_and_one_day(self, client, path, words):
        send(client, path)
        mail = Mail.objects.get(to="paula@example.org")
        for each in words:
            assert each in " ".join(mail.body.split())
        assert mail.reply_to == "jena@example.org"
        assert "180" not in mail.body

    def test_come_without_an_address_for_answers_where_the_office_has_none(self, client, jena):
        jena.contacts.update(email="")
        send(client)
        assert Mail.objects.get(to="paula@example.org").reply_to == ""

    @pytest.mark.parametrize(
        "lure", ["Gratis! https://böse.example", "Geld auf evil.example", "an x@y.example"]
    )
    def test_take_no_advertisement_to_a_stranger(self, client, lure):
        send(client, typed=TYPED | {"title_de": lure})
        body = Mail.objects.get(to="paula@example.org").body
        assert lure not in body
        assert "example" not in body.replace("jena@example.org", "")
        assert Proposal.objects.get().reference in body

    def test_name_what_the_office_has_published_whatever_it_is_called(self, client):
        send(client, typed=TYPED | {"title_de": "Kurzfilme auf kino.example"})
        publish(Proposal.objects.get())
        body = Mail.objects.filter(to="paula@example.org").latest("pk").body
        assert "„Kurzfilme auf kino.example“" in body

    def test_the_office_is_told_in_german(self, client):
        send(client, ENGLISH)
        proposal = Proposal.objects.get()
        mail = Mail.objects.get(to="eingang-jena@example.org")
        assert mail.subject == f"Neuer Vorschlag für eine Veranstaltung: {proposal.reference}"
        assert f"/admin/events/proposal/{proposal.pk}/change/" in mail.body

    def test_the_operator_is_told_where_the_office_has_no_mailbox(self, client, jena, settings):
        settings.OPERATOR_EMAIL = "operator@example.org"
        jena.mailbox.delete()
        jena.contacts.update(email="")
        send(client)
        assert Mail.objects.filter(to="operator@example.org").exists()


def test_places_and_offices_do_not_add_queries(client, jena, django_assert_num_queries):
    with django_assert_num_queries(QUERIES):
        client.get(PATH)
    for number in range(5):
        place = Place.objects.create(office=jena, name_de=f"Haus {number}", town="Jena")
        cast.make_event(jena, f"fest-{number}", f"Fest {number}", place=place)
    with django_assert_num_queries(QUERIES):
        client.get(PATH)


QUERIES = 9
