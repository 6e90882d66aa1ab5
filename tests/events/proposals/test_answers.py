"""Answers that are not right, and the page of all answers."""

from datetime import date, time

import pytest

from events.models import Event, Place, Proposal
from tests.events.proposals.proposing import (
    ENGLISH,
    PATH,
    TYPED,
    check,
    hidden_of,
    open_form,
    press,
    send,
)
from tests.events.proposals.refusals import problems, refused
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


every_language = pytest.mark.parametrize("path", [PATH, ENGLISH])


class TestAnswersThatAreNotRight:
    @every_language
    def test_an_empty_form_says_what_is_missing_and_where(self, client, path):
        response = check(client, path, {"price_kind": "unknown"})
        assert response.status_code == 422
        page = parse(response)
        links = [link.get("href").removeprefix("#") for link in by_id(page, "errors").iter("a")]
        # In the order of the page, and in its language: one is enough.
        language = path[1:3]
        assert links == [
            f"id_title_{language}",
            f"id_description_{language}",
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

    @pytest.mark.parametrize(
        "day",
        [
            "12. 6. 2031", "12/06/2031", "2031-06-12", " 12.06.2031 ", "12. Juni 2031", "12.6.", "12.6.31", "12 June 2031",
            "June 12", "Do, 12.6.2031",
        ],
    )  # fmt: skip
    def test_days_as_people_write_them(self, client, day):
        send(client, typed=TYPED | {"day_1": day})
        assert Event.objects.get(proposal__isnull=False).dates.get().day == date(2031, 6, 12)

    @pytest.mark.parametrize("clock", ["18.30", "18:30 Uhr", "6.30 pm", "6:30pm"])
    def test_times_as_people_write_them(self, client, clock):
        send(client, typed=TYPED | {"starts_1": clock})
        assert Event.objects.get(proposal__isnull=False).dates.get().starts == time(18, 30)

    @pytest.mark.parametrize("clock", ["24 Uhr", "24:00", "midnight", "0:00"])
    def test_the_end_of_an_evening_may_be_that_of_the_day(self, client, clock):
        page = texts(parse(check(client, typed=TYPED | {"ends_1": clock})))
        assert "24 Uhr" in page
        send(client, typed=TYPED | {"ends_1": clock})
        row = Event.objects.get(proposal__isnull=False).dates.get()
        assert (row.day, row.last_day, row.ends) == (date(2031, 6, 12), date(2031, 6, 13), time(0))

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"day_1": "30.03.2031", "starts_1": "2:30", "ends_1": "4:00"}, "id_starts_1"),
            ({"day_1": "29.03.2031", "starts_1": "20:00", "ends_1": "2:30"}, "id_ends_1"),
        ],
    )
    def test_an_hour_that_clocks_leave_out(self, client, time_machine, changes, field):
        time_machine.move_to("2031-03-01 10:00")
        found = refused(client, **changes)
        assert set(found) == {field}
        assert "von 2:00 auf 3:00 vorgestellt" in found[field]

    @pytest.mark.parametrize("clock", ["25:00", "18:61", "13 pm", "abends", "halb 7", "24:00"])
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
            "Sommerfest der Kulturen", "Bitte bringen Sie <etwas> mit.", "Donnerstag, 12. Juni 2031",
            "Knebelstraße 3", "Arabisch", "3,50 Euro", "fest@example.org", "Paula Partner",
        ]:  # fmt: skip
            assert words in said

    @pytest.mark.parametrize(
        ("path", "words"),
        [(PATH, ["Dienstag, 1. Juli 2031", "16 Uhr"]), (ENGLISH, ["Tuesday 1 July 2031", "4 pm"])],
    )
    def test_says_how_days_and_times_were_understood(self, client, path, words):
        said = texts(
            parse(check(client, path, TYPED | {"day_1": "1/7/2031", "starts_1": "4 pm"})).find(".//main")
        )
        assert [each for each in words if each not in said] == []

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
