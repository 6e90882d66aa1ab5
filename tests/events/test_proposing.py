"""/de/veranstaltungen/vorschlagen/, the page of all answers, and the receipt."""

from datetime import date, time

import pytest
from django.core.cache import cache
from django.test import Client

from events.models import Event, Place, Proposal, Stage, State
from outbox.models import Mail
from tests import cast
from tests.events.proposing import (
    ENGLISH,
    ONE_LINE,
    PATH,
    TYPED,
    check,
    hidden_of,
    open_form,
    press,
    send,
)
from tests.website.pages import by_class, by_id, parse, texts
from website.public_forms import sending_limit

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]
every_language = pytest.mark.parametrize("path", [PATH, ENGLISH])


@pytest.fixture(autouse=True)
def nothing_proposed_yet(jena, gera):
    cache.clear()
    Event.objects.filter(state=State.PROPOSED).delete()


def problems(response) -> dict[str, str]:
    """What the error summary says, by the field it leads to."""
    return {each.anchor: str(each.sentence) for each in response.context["form"].problems()}


def refused(client, **changes) -> dict[str, str]:
    response = check(client, typed=TYPED | changes)
    assert response.status_code == 422
    assert not Proposal.objects.exists()
    return problems(response)


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
        assert (event.office, event.state, event.is_public) == (jena, State.PROPOSED, False)
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


class TestAnswersThatAreNotRight:
    @every_language
    def test_an_empty_form_says_what_is_missing_and_where(self, client, path):
        response = check(client, path, {"price_kind": "unknown"})
        assert response.status_code == 422
        page = parse(response)
        links = [link.get("href").removeprefix("#") for link in by_id(page, "errors").iter("a")]
        # In the order of the page.
        assert links == [
            "id_title_de",
            "id_description_de",
            "id_day_1",
            "id_organiser_name",
            "id_name",
            "id_email",
        ]
        for field in links:
            control = by_id(page, field)
            assert control.get("aria-invalid") == "true"
            assert all(by_id(page, each) is not None for each in control.get("aria-describedby").split())
        assert texts(page.find(".//title")).startswith({"d": "Fehler: ", "e": "Error: "}[path[1]])

    def test_the_summary_says_of_which_date_it_speaks(self, client):
        response = check(client, typed=TYPED | {"day_1": "31.02.2032", "day_2": "32.01.2032"})
        lines = [texts(each) for each in by_class(parse(response), "error-summary__link")]
        assert [line.partition(":")[0] for line in lines] == ["Erster Termin, Tag", "Zweiter Termin, Tag"]

    def test_everything_typed_is_kept(self, client):
        response = check(client, typed=TYPED | {"email": "paula", "day_1": "31.02.2031", "price": "viel"})
        form = response.context["form"]
        assert set(problems(response)) == {"id_email", "id_day_1", "id_price"}
        for name, value in (TYPED | {"email": "paula", "day_1": "31.02.2031", "price": "viel"}).items():
            assert form[name].value() == value, name

    @pytest.mark.parametrize(
        "day", ["2031-02-30", "01.01.0000", "31.12.9999", "0", "x", "1.6.2031", "12.06.1999"]
    )
    def test_days_that_cannot_be(self, client, day):
        assert set(refused(client, day_1=day)) == {"id_day_1"}

    @pytest.mark.parametrize("day", ["12. 6. 2031", "12/06/2031", "2031-06-12", " 12.06.2031 "])
    def test_days_as_people_write_them(self, client, day):
        send(client, typed=TYPED | {"day_1": day})
        assert Event.objects.get(proposal__isnull=False).dates.get().day == date(2031, 6, 12)

    @pytest.mark.parametrize("clock", ["18.30", "18:30 Uhr", "6.30 pm", "6:30pm"])
    def test_times_as_people_write_them(self, client, clock):
        send(client, typed=TYPED | {"starts_1": clock})
        assert Event.objects.get(proposal__isnull=False).dates.get().starts == time(18, 30)

    @pytest.mark.parametrize("clock", ["25:00", "18:61", "13 pm", "abends", "٣:٠٠"])
    def test_times_that_cannot_be(self, client, clock):
        assert set(refused(client, starts_1=clock)) == {"id_starts_1"}

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"undated": "on"}, "id_undated"),
            ({"day_1": "", "starts_1": "18:00", "ends_1": ""}, "id_day_1"),
            ({"starts_1": ""}, "id_starts_1"),
            ({"ends_1": "17:00"}, "id_ends_1"),
            ({"starts_2": "10:00"}, "id_day_2"),
            ({"place_name": ""}, "id_place_name"),
            ({"place_town": ""}, "id_place_town"),
            ({"place": "4711"}, "id_place"),
            ({"price": ""}, "id_price"),
            ({"price": "0"}, "id_price"),
            ({"price": "-1"}, "id_price"),
            ({"price": "NaN"}, "id_price"),
            ({"price": "99999999"}, "id_price"),
            ({"price_kind": "free"}, "id_price"),
            ({"price_kind": "x"}, "id_price_kind_0"),
            ({"registration_needed": "no"}, "id_registration_needed_0"),
            ({"registration_url": "javascript:alert(1)"}, "id_registration_url"),
            ({"organiser_url": "ftp://example.org"}, "id_organiser_url"),
            ({"language_1": "xx"}, "id_language_1"),
            ({"phone": "keine"}, "id_phone"),
        ],
    )
    def test_what_does_not_go_together(self, client, changes, field):
        found = refused(client, **changes)
        assert set(found) == {field}
        assert found[field]

    def test_a_known_place_and_a_new_one(self, client, jena):
        known = Place.objects.get(office=jena, events__slug="jena-event")
        assert set(refused(client, place=str(known.pk))) == {"id_place"}


class TestLookingThrough:
    def test_stores_nothing_and_shows_every_answer(self, client):
        page = parse(check(client))
        assert not Proposal.objects.exists()
        said = texts(page.find(".//main"))
        for words in [
            "Sommerfest der Kulturen", "Bitte bringen Sie <etwas> mit.", "12.06.2031", "Knebelstraße 3",
            "Arabisch", "3,50 €", "fest@example.org", "Paula Partner",
        ]:  # fmt: skip
            assert words in said

    def test_marks_what_is_german_on_the_english_page(self, client):
        page = parse(check(client, ENGLISH))
        marked = [texts(each) for each in page.iter("dd") if each.get("lang") == "de"]
        assert marked[0] == "Sommerfest der Kulturen"

    def test_leads_back_with_everything_typed(self, client):
        answers = check(client)
        response = press(client, PATH, {**hidden_of(answers), "step": "change"})
        assert response.status_code == 200
        form = response.context["form"]
        assert not form.is_bound
        for name, value in TYPED.items():
            assert form[name].value().splitlines() == value.splitlines(), name

    @pytest.mark.parametrize("button", [{"language": "en"}, {"text_size": "larger"}, {"contrast": "high"}])
    def test_stays_that_page_in_another_look_and_language(self, client, button):
        answers = check(client)
        path = ENGLISH if "language" in button else PATH
        response = press(client, path, {**hidden_of(answers), **button})
        assert response.status_code == 200
        assert hidden_of(response)["title_de"] == TYPED["title_de"]
        assert hidden_of(response)["checking"] == "yes"
        send_it = press(client, path, {**hidden_of(response), "step": "send"})
        assert send_it.status_code == 302
        assert Proposal.objects.get().event.title_de == TYPED["title_de"]

    def test_the_form_itself_loses_nothing_in_another_language(self, client):
        half = {
            **open_form(client, PATH),
            "title_de": "Fest",
            "day_1": "irgendwann",
            "undated": "on",
            "place": "new",
        }
        response = press(client, ENGLISH, {**half, "language": "en"})
        assert response.status_code == 200
        form = response.context["form"]
        assert (form["title_de"].value(), form["day_1"].value()) == ("Fest", "irgendwann")
        assert (form["undated"].value(), form["place"].value()) == (True, "new")
        assert not form.errors

    def test_what_was_changed_by_hand_below_the_answers_is_checked_again(self, client):
        answers = check(client)
        forged = {**hidden_of(answers), "email": "x\r\nBcc: a@example.org", "step": "send"}
        assert press(client, PATH, forged).status_code == 422
        assert not Proposal.objects.exists()

    def test_sending_without_looking_is_checked_as_well(self, client):
        data = {**open_form(client, PATH), **TYPED, "step": "send", "day_1": ""}
        assert press(client, PATH, data).status_code == 422


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

    def test_no_mail_carries_anything_of_what_was_typed(self, client):
        send(client)
        assert Mail.objects.count() == 2
        for mail in Mail.objects.all():
            for typed in ["Sommerfest", "Summer", "Paula", "12345", "Paradies", "Musik"]:
                assert typed not in mail.body + mail.subject

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


class TestGuards:
    @pytest.mark.parametrize(
        "injected", ["x\r\nBcc: a@example.org", "x\nBcc: a@example.org", "x\x0bBcc", "x\u2028Bcc", "x\x00"]
    )
    def test_a_second_line_is_refused_in_every_field_of_one_line(self, client, injected):
        choices = {"price_kind", "registration_needed"}
        refused_fields = refused(client, **dict.fromkeys(ONE_LINE, injected))
        assert {f"id_{name}" + ("_0" if name in choices else "") for name in ONE_LINE} <= set(refused_fields)

    def test_descriptions_may_have_lines_but_no_control_characters(self, client):
        for name in ["description_de", "description_en"]:
            assert f"id_{name}" in refused(client, **{name: "a\x07b"})

    def test_markup_is_text(self, client):
        send(client, typed=TYPED | {"description_de": "<script>alert(1)</script><a href='x'>y</a>"})
        assert Event.objects.get(proposal__isnull=False).description_de == (
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href='x'&gt;y&lt;/a&gt;</p>"
        )

    def test_a_filled_trap_is_refused(self, client):
        response = check(client, typed=TYPED | {"website": "https://spam.example"})
        assert response.status_code == 422
        assert by_id(parse(response), "id_website").get("value") is None

    def test_a_form_sent_faster_than_people_type_is_refused(self, client):
        assert check(client, after=1).status_code == 422

    @pytest.mark.parametrize("step", [{}, {"step": "send"}])
    def test_half_a_form_is_not_stored(self, client, step):
        data = {**open_form(client, PATH), **TYPED, **step}
        del data["complete"]
        assert press(client, PATH, data).status_code == 422
        assert not Proposal.objects.exists()

    def test_a_form_from_another_website_is_not_stored(self):
        strict = Client(enforce_csrf_checks=True)
        assert check(strict, headers={"origin": "https://example.org"}).status_code == 422
        assert send(Client(enforce_csrf_checks=True)).status_code == 302

    def test_fifty_from_one_sender_meet_a_page_that_keeps_the_text(self, client):
        for number in range(sending_limit.POSTS + 1):
            response = send(client, typed=TYPED | {"title_de": f"Fest {number}"})
        assert response.status_code == 429
        assert int(response["Retry-After"]) > 0
        assert response.context["form"]["title_de"].value() == f"Fest {sending_limit.POSTS}"
        assert Proposal.objects.count() == sending_limit.POSTS

    def test_looking_through_is_never_counted(self, client, monkeypatch):
        monkeypatch.setattr(sending_limit, "POSTS", 3)
        for _time in range(6):
            assert check(client).status_code == 200
        assert send(client).status_code == 302

    @pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
    def test_other_methods_get_a_page_that_says_so(self, client, method):
        assert getattr(client, method)(PATH).status_code == 405


class TestOneProposal:
    def test_the_same_words_sent_twice_are_one(self, client):
        first, second = send(client), send(client)
        assert first["Location"] == second["Location"]
        assert Proposal.objects.count() == 1
        assert Event.objects.filter(title_de=TYPED["title_de"]).count() == 1
        assert Mail.objects.count() == 2

    def test_after_ten_minutes_they_are_two(self, client, time_machine):
        send(client)
        time_machine.move_to("2031-06-02 10:12", tick=False)
        send(client)
        assert Proposal.objects.count() == 2

    def test_the_database_refuses_the_second_of_two_at_once(self, client, monkeypatch):
        first = send(client)
        real = type(Proposal.objects.all()).same_as
        looks = []

        def too_early(self, *args):
            looks.append(1)
            return Blind(real(self, *args)) if len(looks) == 1 else real(self, *args)

        monkeypatch.setattr(type(Proposal.objects.all()), "same_as", too_early)
        assert send(client)["Location"] == first["Location"]
        assert Event.objects.filter(title_de=TYPED["title_de"]).count() == 1


class Blind:
    """Finds nothing at first, like the second of two requests that look before the first has stored."""

    def __init__(self, found):
        self.found = found

    def first(self):
        return None

    def latest(self, field):
        return self.found.latest(field)


def test_places_and_offices_do_not_add_queries(client, jena, django_assert_num_queries):
    with django_assert_num_queries(QUERIES):
        client.get(PATH)
    for number in range(5):
        place = Place.objects.create(office=jena, name_de=f"Haus {number}", town="Jena")
        cast.make_event(jena, f"fest-{number}", f"Fest {number}", place=place)
    with django_assert_num_queries(QUERIES):
        client.get(PATH)


QUERIES = 8
