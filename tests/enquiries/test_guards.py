"""What keeps programs away from the forms, and lets people through."""

import pytest
from django.test import Client

from enquiries.models import Enquiry
from tests.enquiries.sending import BARRIER, TYPED, open_form, send
from tests.website.pages import by_id, parse, texts
from website.public_forms.guards import sending_limit

PATH = "/de/bueros/jena/kontakt/"
FORMS = {"message": (PATH, TYPED), "barrier": ("/de/barriere-melden/", BARRIER)}

pytestmark = pytest.mark.usefixtures("jena_on_stage", "db")


@pytest.fixture(autouse=True)
def only_what_is_sent(jena):
    Enquiry.objects.all().delete()


def summary(response) -> str:
    return texts(by_id(parse(response), "errors"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "injected", ["x\r\nBcc: a@example.org", "x\nBcc: a@example.org", "x\x0bBcc", "x\u2028Bcc", "x\x00"]
)
@pytest.mark.each_case
def test_a_second_line_is_refused_in_every_field_of_one_line(client, form, injected):
    path, typed = FORMS[form]
    for name in typed.keys() - {"message", "kind"}:
        response = send(client, path, typed | {name: injected})
        assert response.status_code == 422, name
        assert f"id_{name}" in [problem.anchor for problem in response.context["form"].problems()]
    assert not Enquiry.objects.exists()


def test_a_message_may_have_lines_but_no_control_characters(client):
    assert send(client, PATH, TYPED | {"message": "a\x07b"}).status_code == 422
    assert send(client, PATH, TYPED | {"message": "a\x00b"}).status_code == 422
    assert send(client, PATH, TYPED | {"message": "Guten Tag,\r\n\r\nwo?\tDanke"}).status_code == 302


def test_a_filled_trap_is_refused_emptied_and_let_through_the_next_time(client):
    response = send(client, PATH, TYPED | {"website": "https://spam.example"})
    assert response.status_code == 422
    assert "Ein Feld, das leer bleiben muss" in summary(response)
    assert by_id(parse(response), "id_website").get("value") is None
    assert not Enquiry.objects.exists()


def test_the_trap_is_out_of_everybodys_way(client):
    trap = by_id(parse(client.get(PATH)), "id_website")
    assert (trap.get("tabindex"), trap.get("autocomplete")) == ("-1", "off")


@pytest.mark.time_machine("2026-11-22 10:00Z", tick=False)
def test_a_form_sent_faster_than_people_type_is_refused_and_then_accepted(client):
    response = send(client, PATH, TYPED, after=1)
    assert response.status_code == 422
    assert "schneller, als Menschen tippen" in summary(response)
    hidden = {"started": by_id(parse(response), "id_started").get("value")}
    assert send(client, PATH, TYPED | hidden, after=10).status_code == 302


def test_a_form_left_open_for_a_day_is_accepted(client):
    assert send(client, PATH, TYPED, after=24 * 60 * 60).status_code == 302


@pytest.mark.parametrize("started", ["", "form:1:x", "x" * 4000])
def test_a_forged_time_is_refused_and_replaced(client, started):
    response = send(client, PATH, TYPED | {"started": started})
    assert response.status_code == 422
    fresh = by_id(parse(response), "id_started").get("value")
    assert send(client, PATH, TYPED | {"started": fresh}, after=120).status_code == 302


def test_half_a_form_is_not_stored(client):
    hidden = open_form(client, PATH)
    del hidden["complete"]
    response = client.post(PATH, hidden | TYPED)
    assert response.status_code == 422
    assert "Es ist nicht alles angekommen" in summary(response)
    assert not Enquiry.objects.exists()


class TestToken:
    def test_a_lost_cookie_loses_no_text(self, jena):
        strict = Client(enforce_csrf_checks=True)
        response = send(strict, PATH, TYPED | {"csrfmiddlewaretoken": "x" * 64})
        assert response.status_code == 422
        assert "Cookie verloren" in summary(response)
        assert by_id(parse(response), "id_message").text.strip() == TYPED["message"]
        assert not Enquiry.objects.exists()

    def test_a_form_from_another_website_is_not_stored(self, jena):
        strict = Client(enforce_csrf_checks=True)
        response = send(strict, PATH, TYPED, headers={"origin": "https://example.org"})
        assert response.status_code == 422
        assert not Enquiry.objects.exists()

    def test_our_own_form_gets_through(self, jena):
        assert send(Client(enforce_csrf_checks=True), PATH, TYPED).status_code == 302

    def test_the_cookie_is_set_on_form_pages_only(self, client):
        client.get("/de/")
        client.get("/de/bueros/jena/")
        assert not client.cookies
        client.get(PATH)
        assert set(client.cookies) == {"csrftoken"}


@pytest.fixture
def three_may_pass(monkeypatch):
    """Fewer than in earnest, where it does not matter how many they are."""
    monkeypatch.setattr(sending_limit, "POSTS", 3)


# The half hour that is counted does not end in between.
@pytest.mark.time_machine("2026-11-22 10:00Z", tick=False)
class TestManyMessages:
    @pytest.mark.parametrize(
        ("path", "sentence"),
        [(PATH, "Bitte senden Sie um"), ("/en/offices/jena/contact/", "Please send again at")],
    )
    def test_too_many_from_one_sender_meet_a_page_that_keeps_the_text(
        self, client, three_may_pass, path, sentence
    ):
        for number in range(6):
            response = send(client, path, TYPED | {"message": f"Nachricht {number}"})
        assert response.status_code == 429
        assert 0 < int(response["Retry-After"]) <= sending_limit.WINDOW
        assert sentence in summary(response)
        assert by_id(parse(response), "id_message").text.strip() == "Nachricht 5"
        assert Enquiry.objects.count() == 3

    def test_everybody_in_a_hostel_behind_one_address_gets_through_and_no_more(self, client):
        answers = [
            send(client, PATH, TYPED | {"name": f"Person {number}"}).status_code for number in range(41)
        ]
        assert answers == [302] * 40 + [429]
        assert Enquiry.objects.count() == 40

    def test_after_the_named_time_it_goes_on(self, client, three_may_pass, time_machine):
        time_machine.move_to("2026-11-22 10:01:00Z", tick=False)
        for number in range(4):
            response = send(client, PATH, TYPED | {"message": f"{number}"}, after=3)
        assert response.status_code == 429
        # 10.30 in Greenwich is 11.30 in Berlin.
        assert "11:30 Uhr" in summary(response)
        time_machine.move_to("2026-11-22 10:30:01Z", tick=False)
        assert send(client, PATH, TYPED, after=3).status_code == 302

    def test_another_sender_is_not_held_up(self, client, three_may_pass):
        for number in range(4):
            response = send(client, PATH, TYPED | {"message": f"{number}"})
        assert response.status_code == 429
        assert send(client, PATH, TYPED, REMOTE_ADDR="192.0.2.77").status_code == 302

    def test_changing_the_look_is_never_counted(self, client, three_may_pass):
        for _click in range(6):
            assert send(client, PATH, TYPED | {"text_size": "larger"}).status_code == 200
        assert send(client, PATH, TYPED).status_code == 302


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("method", ["put", "delete", "patch", "trace", "options"])
def test_other_methods_get_a_page_that_says_so(client, form, method):
    assert getattr(client, method)(FORMS[form][0]).status_code == 405


def test_a_page_with_a_form_is_kept_by_nobody_between_but_may_be_gone_back_to(client):
    rules = client.get(PATH)["Cache-Control"]
    assert "private" in rules
    assert "no-cache" in rules
    assert "no-store" not in rules
